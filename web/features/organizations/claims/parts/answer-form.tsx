import type { ReactNode } from 'react';
import { answerClaimQuestion } from '#contract/organizations.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useOrganizationsChanged } from '../../api.ts';
import { claimPhrases } from '../phrases.ts';

/** Answers what the provider asked; the claim then goes back to be decided. `beside`: what else can be done. */
export function AnswerForm({ claimId, beside }: { claimId: string; beside: ReactNode }) {
  const t = usePhrases(claimPhrases);
  const changed = useOrganizationsChanged();
  const form = useForm({
    schema: answerClaimQuestion.body,
    onSubmit: async ({ text }) => {
      await call(answerClaimQuestion, { claimId, text });
      confirmDone(t.answered);
      await changed();
    },
  });
  return (
    <div className="max-w-180">
      <Form form={form}>
        <TextArea name="text" label={t.answer} maxLength={2000} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" wide="phone" pending={form.pending}>
            {t.sendAnswer}
          </Button>
          {beside}
        </div>
      </Form>
    </div>
  );
}
