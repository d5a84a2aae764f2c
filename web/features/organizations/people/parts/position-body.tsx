import { useState } from 'react';
import { changeMemberPosition } from '#contract/members.ts';
import type { Position } from '#contract/organizations.ts';
import { call } from '#web/lib/api.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { DeedActions } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { PositionField } from '../../parts/position-field.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { useMemberChange, type MemberStep } from '../change.ts';
import { changePhrases } from '../change-phrases.ts';
import { sameSections } from '../sections.ts';

/** «Изменить должность»; to a user it offers the sections that are usual for the new one. */
export function PositionBody(step: MemberStep) {
  const { member, onClose } = step;
  const t = usePhrases(changePhrases);
  const names = usePhrases(organizationPhrases);
  const { sectionsOf } = useBoot();
  const change = useMemberChange(step);
  const [next, setNext] = useState<Position>(member.position);
  const [takesUsual, setTakesUsual] = useState(false);
  const usual = sectionsOf[next];
  const mayTake = next !== member.position && member.actions.includes('change_sections') && !sameSections(usual, member.sections ?? []);
  const form = useForm({
    schema: changeMemberPosition.body,
    prepare: (values) => ({ ...values, sections: mayTake && takesUsual ? usual : undefined }),
    onSubmit: async (input) => {
      if (input.position === member.position) return onClose();
      await change(async () => {
        await call(changeMemberPosition, { organizationId: member.organizationId, userId: member.userId, ...input });
        confirmDone(t.positionChanged(member.name));
      });
    },
  });
  return (
    <Form form={form}>
      <PositionField value={next} onChange={setNext} />
      {mayTake && (
        <Checkbox checked={takesUsual} onChange={setTakesUsual}>
          {t.takeUsual}
          <span className="block text-sm text-muted">{t.usualAre(usual.map((section) => `«${names.sections[section]}»`).join(', '))}</span>
        </Checkbox>
      )}
      <DeedActions pending={form.pending} onCancel={onClose}>
        {t.save}
      </DeedActions>
    </Form>
  );
}
