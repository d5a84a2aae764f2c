import { useState } from 'react';
import * as z from 'zod/mini';
import { emailAddress } from '#contract/accounts.ts';
import { inviteMembers, type InviteResult } from '#contract/invitations.ts';
import type { Organization } from '#contract/organizations.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { DeedActions } from '#web/ui/dialog.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { usePeopleChanged } from '../../people/api.ts';
import { PlaceFields } from '../../people/parts/place-fields.tsx';
import { withSections } from '../../people/sections.ts';
import { addressesOf } from '../addresses.ts';
import { unsentLines, type Invited } from '../api.ts';
import { invitePhrases } from '../phrases.ts';
import { AddresseesField } from './addressees-field.tsx';

interface InviteFormProps {
  organizations: readonly Organization[];
  /** False while the results of what was sent are looked at. */
  shown: boolean;
  /** Many were invited at once, and each has its result. */
  onInvited: (invited: Invited) => void;
  onClose: () => void;
}

const forms = {
  single: z.object({ ...inviteMembers.body.shape, organizationId: z.string().check(z.minLength(1, 'required')), emails: z.array(emailAddress) }),
  several: z.object({ ...inviteMembers.body.shape, organizationId: z.string().check(z.minLength(1, 'required')) }),
};

/** Whom to invite, as what and with which sections. */
export function InviteForm({ organizations, shown, onInvited, onClose }: InviteFormProps) {
  const t = usePhrases(invitePhrases);
  const words = usePhrases(organizationPhrases);
  const changed = usePeopleChanged();
  const [several, setSeveral] = useState(false);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Exclude<InviteResult, 'sent'> | null>(null);
  const [only] = organizations.length === 1 ? organizations : [];
  const addresses = addressesOf(text);
  const form = useForm<typeof forms.several>({
    schema: several ? forms.several : forms.single,
    // A single address is checked as it was typed, where it is not the one that was meant in it.
    prepare: (values) => ({ ...withSections(values), emails: several || addresses.length === 1 ? addresses : [text], organizationId: only?.id ?? values['organizationId'] ?? '' }),
    onSubmit: async (input) => {
      setRefused(null);
      const invited = await call(inviteMembers, input);
      const [first] = invited.results;
      if (invited.results.some((one) => one.result === 'sent')) void changed();
      if (several) {
        setText(unsentLines(invited));
        return onInvited(invited);
      }
      if (first && first.result !== 'sent') return setRefused(first.result);
      onClose();
      confirmDone(t.sent(first?.email ?? text));
    },
  });
  return (
    <Form form={form} label={t.invite}>
      <p className="text-muted">{t.lead}</p>
      {only ? (
        <Into organization={only} />
      ) : (
        <Select name="organizationId" label={t.into} placeholder={t.choose} options={organizations.map((one) => ({ value: one.id, label: `${one.name} · ${words.innOf(one.inn)}` }))} />
      )}
      <AddresseesField
        several={several}
        text={text}
        refused={refused}
        shown={shown}
        onText={(next) => {
          setText(next);
          setRefused(null);
        }}
        onSeveral={setSeveral}
      />
      <PlaceFields placeholder={t.choose} />
      <TextArea name="message" label={t.message} description={t.messageNote} optional maxLength={1000} />
      <div className="flex items-start gap-1.5">
        <Checkbox name="anyAccount">{t.anyAccount}</Checkbox>
        <HelpMark about={t.anyAccount}>{t.anyAccountHelp}</HelpMark>
      </div>
      <DeedActions pending={form.pending} onCancel={onClose}>
        {several ? t.sendMany : t.send}
      </DeedActions>
    </Form>
  );
}

function Into({ organization }: { organization: Organization }) {
  const t = usePhrases(invitePhrases);
  const words = usePhrases(organizationPhrases);
  return (
    <p>
      <span className="text-muted">{t.into}:</span> {organization.name} <span className="text-muted tabular-nums">({words.innOf(organization.inn)})</span>
    </p>
  );
}
