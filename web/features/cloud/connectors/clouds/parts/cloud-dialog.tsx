import { useState } from 'react';
import { addCloud, changeCloud, cloudSetting, type StaffCloud } from '#contract/connectors.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useStaffCloudsChanged } from '../../api.ts';
import { cloudPhrases } from '../phrases.ts';
import { draftOf, readSetting } from '../setting.ts';
import type { ConnectorName } from './cloud-row.tsx';
import { InfobasesField } from './infobases-field.tsx';
import { PlaceFields } from './place-fields.tsx';

interface CloudDialogProps {
  inn: string;
  /** Null: a new one. */
  cloud: StaffCloud | null;
  connectors: readonly ConnectorName[];
  open: boolean;
  onClose: () => void;
}

/** On what a client's cloud stands: a place of a directory, servers, infobases. */
export default function CloudDialog({ open, ...form }: CloudDialogProps) {
  const t = usePhrases(cloudPhrases);
  return (
    <Dialog open={open} onClose={form.onClose} title={form.cloud ? t.changeTitle(form.cloud.name) : t.addTitle}>
      <CloudForm {...form} />
    </Dialog>
  );
}

function CloudForm({ inn, cloud, connectors, onClose }: Omit<CloudDialogProps, 'open'>) {
  const t = usePhrases(cloudPhrases);
  const changed = useStaffCloudsChanged(inn);
  const [draft, setDraft] = useState(() => draftOf(cloud));
  const form = useForm({
    schema: cloudSetting,
    prepare: (values) => readSetting(values, draft),
    fieldOfError: { name_taken: 'name', place_taken: draft.place },
    onSubmit: async (setting) => {
      if (cloud) await call(changeCloud, { cloudId: cloud.id, ...setting });
      else await call(addCloud, { inn, ...setting });
      void changed();
      onClose();
      confirmDone(cloud ? t.saved : t.added);
    },
  });
  return (
    <Form form={form}>
      <TextField name="name" label={t.name} description={t.nameHint} defaultValue={cloud?.name ?? t.mainName} maxLength={100} autoComplete="off" />
      <PlaceFields draft={draft} cloud={cloud} connectors={connectors} onChange={setDraft} />
      <InfobasesField inn={inn} known={cloud?.infobases ?? []} picked={draft.infobases} clusters={connectors.filter(({ kind }) => kind === 'cluster')} onChange={(infobases) => setDraft({ ...draft, infobases })} />
      <DeedActions pending={form.pending} onCancel={onClose}>
        {cloud ? t.save : t.add}
      </DeedActions>
    </Form>
  );
}
