import { useState } from 'react';
import { cloudRequestKinds, requestOfCloud, type CloudRequestKind } from '#contract/cloud-requests.ts';
import type { Cloud } from '#contract/cloud.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Choice } from '#web/ui/choice.tsx';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import type { Suggestion } from '#web/ui/suggest-field.tsx';
import { TextArea, TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudRequests, useRequestsChanged } from '../api.ts';
import { cloudRequestPhrases } from '../phrases.ts';
import { usePriceText } from '../price.ts';
import { InfobasesField } from './infobases-field.tsx';
import { UserField } from './user-field.tsx';

interface RequestDialogProps {
  cloud: Cloud;
  open: boolean;
  onClose: () => void;
}

/** What is asked of the provider, and what it changes in the price. */
export default function RequestDialog({ open, ...rest }: RequestDialogProps) {
  const t = usePhrases(cloudRequestPhrases);
  return (
    <Dialog open={open} onClose={rest.onClose} title={t.add}>
      <RequestForm {...rest} />
    </Dialog>
  );
}

function RequestForm({ cloud, onClose }: Omit<RequestDialogProps, 'open'>) {
  const t = usePhrases(cloudRequestPhrases);
  const priceText = usePriceText();
  const prices = useCloudRequests(cloud).data?.prices;
  const changed = useRequestsChanged(cloud);
  // Without a directory the portal knows nobody of the cloud by name.
  const kinds = cloudRequestKinds.filter((one) => (one === 'new_user' || cloud.has.directory) && (one !== 'infobase_access' || cloud.has.infobases));
  const [kind, setKind] = useState<CloudRequestKind>('new_user');
  const [user, setUser] = useState<Suggestion | null>(null);
  const [infobaseIds, setInfobaseIds] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState<'user' | 'infobases' | null>(null);
  const isNew = kind === 'new_user';
  const form = useForm({
    schema: requestOfCloud.body,
    prepare: ({ name, email, comment }) => ({
      kind,
      name: isNew ? name : null,
      email: isNew && email !== '' ? email : null,
      cloudUserId: isNew ? null : (user?.id ?? null),
      infobaseIds: kind === 'disable_user' ? [] : infobaseIds,
      comment: comment === '' ? null : comment,
    }),
    onSubmit: async (input) => {
      const lacks = !isNew && user === null ? 'user' : kind === 'infobase_access' && infobaseIds.length === 0 ? 'infobases' : null;
      setMissing(lacks);
      if (lacks) return;
      await call(requestOfCloud, { cloudId: cloud.id, ...input });
      onClose();
      confirmDone(t.sent);
      await changed();
    },
  });
  return (
    <Form form={form}>
      <Choice
        label={t.kind}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t.kinds[value].label, description: `${t.kinds[value].description}. ${priceText(prices?.[value] ?? null)}` }))}
      />
      {isNew ? (
        <>
          <TextField name="name" label={t.name} autoComplete="off" maxLength={200} />
          <TextField name="email" label={t.email} type="email" optional description={t.emailNote} autoComplete="off" />
        </>
      ) : (
        <UserField cloud={cloud} user={user} onUser={setUser} error={missing === 'user' ? t.chooseUser : undefined} />
      )}
      {kind !== 'disable_user' && cloud.has.infobases && (
        <InfobasesField cloud={cloud} chosen={infobaseIds} onChange={setInfobaseIds} error={missing === 'infobases' ? t.chooseInfobase : undefined} />
      )}
      <TextArea name="comment" label={t.comment} optional maxLength={1000} />
      <DeedActions pending={form.pending} onCancel={onClose}>
        {t.send}
      </DeedActions>
    </Form>
  );
}
