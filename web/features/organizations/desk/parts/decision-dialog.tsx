import { askClaimant, rejectClaim } from '#contract/organizations.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { decisionPhrases } from '../decision-phrases.ts';
import type { Decision, DecisionStep } from '../decisions.ts';
import { ApproveBody } from './approve-body.tsx';

interface DecisionDialogProps extends DecisionStep {
  decision: Decision;
  open: boolean;
}

/** The second step of a decision: what it does, and the words that the client will read. */
export default function DecisionDialog({ claim, decide, decision, open, onClose }: DecisionDialogProps) {
  const t = usePhrases(decisionPhrases);
  const titles = { approve: t.approveTitle, reject: t.rejectTitle, ask: t.askTitle };
  const shared = { claim, decide, onClose };
  return (
    <Dialog open={open} onClose={onClose} title={titles[decision]}>
      {decision === 'approve' && <ApproveBody {...shared} />}
      {decision === 'reject' && <RejectBody {...shared} />}
      {decision === 'ask' && <AskBody {...shared} />}
    </Dialog>
  );
}

function RejectBody({ claim, decide, onClose }: DecisionStep) {
  const t = usePhrases(decisionPhrases);
  const form = useForm({
    schema: rejectClaim.body,
    onSubmit: async ({ reason }) => {
      await decide(async () => {
        await call(rejectClaim, { claimId: claim.id, reason });
        confirmDone(t.rejected);
      }, onClose);
    },
  });
  return (
    <Form form={form}>
      <TextArea name="reason" label={t.reason} description={t.reasonNote} maxLength={2000} />
      <DeedActions variant="danger" pending={form.pending} onCancel={onClose}>
        {t.reject}
      </DeedActions>
    </Form>
  );
}

function AskBody({ claim, decide, onClose }: DecisionStep) {
  const t = usePhrases(decisionPhrases);
  const form = useForm({
    schema: askClaimant.body,
    onSubmit: async ({ text }) => {
      await decide(async () => {
        await call(askClaimant, { claimId: claim.id, text });
        confirmDone(t.asked);
      }, onClose);
    },
  });
  return (
    <Form form={form}>
      <TextArea name="text" label={t.question} description={t.questionNote} maxLength={2000} />
      <DeedActions pending={form.pending} onCancel={onClose}>
        {t.send}
      </DeedActions>
    </Form>
  );
}
