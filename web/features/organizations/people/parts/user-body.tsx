import { changeMemberRole } from '#contract/members.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { DeedActions } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useMemberChange, type MemberStep } from '../change.ts';
import { changePhrases } from '../change-phrases.ts';
import { withSections } from '../sections.ts';
import { SectionsField } from './sections-field.tsx';

/** «Сделать пользователем»: what is lost, and the sections that stay. */
export function UserBody(step: MemberStep) {
  const { member, onClose } = step;
  const t = usePhrases(changePhrases);
  const change = useMemberChange(step);
  const form = useForm({
    schema: changeMemberRole.body,
    prepare: (values) => ({ ...withSections(values), role: 'user' }),
    onSubmit: (input) =>
      change(async () => {
        await call(changeMemberRole, { organizationId: member.organizationId, userId: member.userId, ...input });
        confirmDone(t.roleChanged(member.name, 'user'));
      }),
  });
  return (
    <Form form={form}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        <li>{t.userEffects.rights(member.organizationName)}</li>
        <li>{t.userEffects.invitations}</li>
        <li>{t.userEffects.sections}</li>
        {member.isYou && <li>{t.userEffects.you}</li>}
      </ul>
      <SectionsField position={member.position} />
      <DeedActions pending={form.pending} onCancel={onClose}>
        {t.actions.make_user}
      </DeedActions>
    </Form>
  );
}
