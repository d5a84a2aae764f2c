import { useState } from 'react';
import { acceptJoinRequest, declineJoinRequest } from '#contract/join-requests.ts';
import { positions, type Role } from '#contract/organizations.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { RoleField } from '../../invitations/parts/role-field.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { useDecision, type RequestStep } from '../decision.ts';
import { requestPhrases } from '../request-phrases.ts';
import { withSections } from '../sections.ts';
import type { RequestDecision } from './request-card.tsx';
import { SectionsField } from './sections-field.tsx';

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
  const names = usePhrases(organizationPhrases);
  const words = useWords();
  const decide = useDecision(step);
  const [role, setRole] = useState<Role>('user');
  const [position, setPosition] = useState(request.position);
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
      <Select name="position" label={t.acceptPosition} options={positions.map((value) => ({ value, label: names.positions[value] }))} value={position} onChange={setPosition} />
      <RoleField role={role} onRole={setRole} />
      {/* Stays, unseen, so that a second thought finds what was ticked. */}
      <div hidden={role === 'administrator'}>
        <SectionsField position={position} />
      </div>
      <DialogActions>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t.accept}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}

function DeclineBody(step: RequestStep) {
  const { request, onClose } = step;
  const t = usePhrases(requestPhrases);
  const words = useWords();
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
      <DialogActions>
        <Button type="submit" variant="danger" pending={form.pending}>
          {t.decline}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}
