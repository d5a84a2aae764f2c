import { changeMemberSections } from '#contract/members.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { DeedActions } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useMemberChange, type MemberStep } from '../change.ts';
import { changePhrases } from '../change-phrases.ts';
import { sameSections, withSections } from '../sections.ts';
import { SectionsField } from './sections-field.tsx';

/** «Разделы»: what a user may see in the organisation. */
export function SectionsBody(step: MemberStep) {
  const { member, onClose } = step;
  const t = usePhrases(changePhrases);
  const change = useMemberChange(step);
  const given = member.sections ?? [];
  const form = useForm({
    schema: changeMemberSections.body,
    prepare: withSections,
    onSubmit: async ({ sections }) => {
      if (sameSections(sections, given)) return onClose();
      await change(async () => {
        await call(changeMemberSections, { organizationId: member.organizationId, userId: member.userId, sections });
        confirmDone(t.sectionsChanged(member.name));
      });
    },
  });
  return (
    <Form form={form}>
      <p className="text-muted">{member.organizationName}</p>
      <SectionsField position={member.position} given={given} />
      <DeedActions pending={form.pending} onCancel={onClose}>
        {t.save}
      </DeedActions>
    </Form>
  );
}
