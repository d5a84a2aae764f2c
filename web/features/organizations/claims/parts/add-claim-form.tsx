import { useLocation } from 'wouter';
import { addClaim } from '#contract/organizations.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useOrganizationsChanged } from '../../api.ts';
import type { ClaimDraft } from '../draft.ts';
import { addClaimPhrases } from '../add-phrases.ts';
import { OrganizationFields } from './organization-fields.tsx';

/** «Добавить организацию»: makes a claim and leads to the list, where its check is seen. */
export function AddClaimForm({ draft }: { draft: ClaimDraft }) {
  const t = usePhrases(addClaimPhrases);
  const changed = useOrganizationsChanged();
  const [, navigate] = useLocation();
  const form = useForm({
    schema: addClaim.body,
    onSubmit: async (input) => {
      await call(addClaim, input);
      confirmDone(t.sent);
      await changed();
      navigate('/organizations');
    },
    fieldOfError: { claim_exists: 'organization.inn', already_member: 'organization.inn' },
  });
  return (
    <Form form={form} label={t.title}>
      <OrganizationFields draft={draft} />
      <div className="mt-2 flex flex-wrap gap-2 max-sm:flex-col max-sm:[&>*]:w-full">
        <Button type="submit" variant="primary" pending={form.pending}>
          {t.submit}
        </Button>
        <ButtonLink href="/organizations">{t.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
