import { useState } from 'react';
import { inviteContact } from '#contract/invitations.ts';
import { call } from '#web/lib/api.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { PositionField } from '../../parts/position-field.tsx';
import { useInvitationsChanged, type StaffClient } from '../api.ts';
import { invitePhrases } from '../invite-phrases.ts';
import { inviteesOf } from '../invitees.ts';
import { InnChoice } from './inn-choice.tsx';
import { InviteEffect } from './invite-effect.tsx';

interface InviteDialogProps {
  client: StaffClient;
  /** The contact whose button was pressed. */
  email: string | undefined;
  open: boolean;
  onClose: () => void;
}

/** The manager's invitation of a contact (manual, 6.1). */
export default function InviteDialog({ client, email, open, onClose }: InviteDialogProps) {
  const t = usePhrases(invitePhrases);
  return (
    <Dialog open={open} onClose={onClose} title={t.title}>
      <InviteForm client={client} email={email} onClose={onClose} />
    </Dialog>
  );
}

/** The button that was pressed stands far below. */
function intoView(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'center' });
}

function InviteForm({ client, email, onClose }: Omit<InviteDialogProps, 'open'>) {
  const t = usePhrases(invitePhrases);
  const changed = useInvitationsChanged();
  const invitees = inviteesOf(client.contacts);
  const [chosen, setChosen] = useState(email ?? (invitees.length === 1 ? invitees[0]?.email : undefined));
  const invitee = invitees.find((one) => one.email.toLowerCase() === chosen?.toLowerCase());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const inns = (invitee?.clients ?? []).map(({ inn }) => inn).filter((inn) => !left.has(inn));
  const [isMember, setIsMember] = useState(false);
  const form = useForm({
    schema: inviteContact.body,
    prepare: (values) => ({ ...values, inns }),
    fieldOfError: { already_invited: 'email' },
    onSubmit: async (input) => {
      setIsMember(false);
      try {
        await call(inviteContact, input);
      } catch (failure) {
        if (!(failure instanceof ApiError && failure.code === 'already_member')) throw failure;
        setIsMember(true);
        return;
      }
      onClose();
      confirmDone(t.sent(input.email));
      await changed();
    },
  });
  return (
    <Form form={form}>
      {isMember && (
        <div ref={intoView}>
          <Alert tone="danger">{t.alreadyMember}</Alert>
        </div>
      )}
      <Select
        name="email"
        label={t.email}
        placeholder={t.emailChoose}
        options={invitees.map((one) => ({ value: one.email, label: `${one.name} · ${one.email}` }))}
        {...(invitee ? { defaultValue: invitee.email } : {})}
        description={invitee?.position ? t.contactPosition(invitee.position) : undefined}
        onChange={(next) => {
          setChosen(next);
          setIsMember(false);
          setLeft(new Set());
        }}
      />
      {invitee && (
        <InnChoice
          key={invitee.email}
          clients={invitee.clients}
          noneChosen={inns.length === 0}
          onChange={(inn, isChosen) => setLeft((before) => new Set(isChosen ? [...before].filter((one) => one !== inn) : [...before, inn]))}
        />
      )}
      <PositionField placeholder={t.positionChoose} />
      <TextArea name="message" label={t.message} description={t.messageNote} optional maxLength={1000} />
      <InviteEffect client={client} inns={inns} />
      <DeedActions pending={form.pending} onCancel={onClose}>
        {t.send}
      </DeedActions>
    </Form>
  );
}
