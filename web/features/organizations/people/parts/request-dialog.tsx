import { acceptJoinRequest, declineJoinRequest } from '#contract/join-requests.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useDecision, type RequestStep } from '../decision.ts';
import { requestPhrases } from '../request-phrases.ts';
import { withSections } from '../sections.ts';
import { PlaceFields } from './place-fields.tsx';
import type { RequestDecision } from './request-card.tsx';

interface RequestDialogProps extends RequestStep {
  decision: RequestDecision;
  open: boolean;
}

/** The second step of a decision: what the asker gets, or reads. */
export default function RequestDialog({ decision, open, ...step }: RequestDialogProps) {
  const t = usePhrases(requestPhrases);
  const titles = { accept: t.acceptTitle, decline: t.declineTitle };
  return (
    <Dialog open={open} onClose={step.onClose} title={titles[decision](step.request.name)}>
      {decision === 'accept' ? <AcceptBody {...step} /> : <DeclineBody {...step} />}
    </Dialog>
  );
}

function AcceptBody(step: RequestStep) {
  const { request, onClose } = step;
  const t = usePhrases(requestPhrases);
  const decide = useDecision(step);
  const form = useForm({
    schema: acceptJoinRequest.body,
    prepare: withSections,
    onSubmit: (place) =>
      decide(async () => {
        await call(acceptJoinRequest, { organizationId: request.organizationId, claimId: request.id, ...place });
        confirmDone(t.accepted(request.name, request.organizationName));
      }),
  });
  return (
    <Form form={form}>
      <p>{t.acceptEffect(request.organizationName)}</p>
      <PlaceFields position={request.position} />
      <DeedActions pending={form.pending} onCancel={onClose}>
        {t.accept}
      </DeedActions>
    </Form>
  );
}

function DeclineBody(step: RequestStep) {
  const { request, onClose } = step;
  const t = usePhrases(requestPhrases);
  const decide = useDecision(step);
  const form = useForm({
    schema: declineJoinRequest.body,
    onSubmit: ({ reason }) =>
      decide(async () => {
        await call(declineJoinRequest, { organizationId: request.organizationId, claimId: request.id, reason });
        confirmDone(t.declined(request.name));
      }),
  });
  return (
    <Form form={form}>
      <p>{t.declineEffect(request.organizationName)}</p>
      <TextArea name="reason" label={t.reason} description={t.reasonNote} maxLength={2000} />
      <DeedActions variant="danger" pending={form.pending} onCancel={onClose}>
        {t.decline}
      </DeedActions>
    </Form>
  );
}
