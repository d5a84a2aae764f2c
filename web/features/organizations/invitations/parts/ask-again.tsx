import { useState } from 'react';
import { askForInvitation } from '#contract/invitations.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import type { OpenedInvitation } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';
import { useInviterName } from './invitation-summary.tsx';

const HOUR_SECONDS = 3600;

interface AskAgainProps {
  token: string;
  invitation: OpenedInvitation;
  /** What stands in the message at first. */
  note?: string;
  onBack: () => void;
}

/** Asks whoever invited for another link. */
export function AskAgain({ token, invitation, note, onBack }: AskAgainProps) {
  const t = usePhrases(linkPhrases);
  const inviter = useInviterName(invitation);
  const [outcome, setOutcome] = useState<'asked' | 'already' | null>(null);
  const form = useForm({
    schema: askForInvitation.body,
    prepare: (values) => ({ ...values, token }),
    onSubmit: async (input) => {
      try {
        await call(askForInvitation, input);
        setOutcome('asked');
      } catch (failure) {
        if (!wasAskedAlready(failure)) throw failure;
        setOutcome('already');
      }
    },
  });
  if (outcome === 'asked') {
    return (
      <Alert tone="success" title={t.asked}>
        {t.askedText(inviter)}
      </Alert>
    );
  }
  if (outcome === 'already') return <Alert tone="info">{t.askedAlready}</Alert>;
  return (
    <Form form={form} label={t.askTitle}>
      <TextArea name="note" label={t.note} description={t.noteHint} optional maxLength={500} defaultValue={note} autoFocus />
      <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
        {t.ask}
      </Button>
      <Button variant="ghost" wide onClick={onBack}>
        {t.back}
      </Button>
    </Form>
  );
}

/** One request a day reaches the inviter; a shorter wait means too many tries of another kind. */
function wasAskedAlready(failure: unknown): boolean {
  return failure instanceof ApiError && failure.code === 'too_many_requests' && Number(failure.params['seconds']) > HOUR_SECONDS;
}
