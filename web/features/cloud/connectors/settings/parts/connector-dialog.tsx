import { useState } from 'react';
import { addConnector, changeConnector, connectorKinds, type Connector, type ConnectorKind } from '#contract/connectors.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useConnectorsChanged } from '../../api.ts';
import { connectorPhrases } from '../../phrases.ts';
import { settingsPhrases } from '../phrases.ts';
import { readForm, schemaOf } from '../values.ts';
import { ClusterFields } from './cluster-fields.tsx';
import { DirectoryFields } from './directory-fields.tsx';
import { TerminalsFields, type DirectoryName } from './terminals-fields.tsx';

interface ConnectorDialogProps {
  /** Null: a new one. */
  connector: Connector | null;
  directories: readonly DirectoryName[];
  open: boolean;
  onClose: () => void;
}

/** What the portal is told of a system. What it signs in with is entered here and never shown. */
export function ConnectorDialog({ open, ...form }: ConnectorDialogProps) {
  const t = usePhrases(settingsPhrases);
  const [kind, setKind] = useState<ConnectorKind>(form.connector?.kind ?? 'directory');
  const kinds = usePhrases(connectorPhrases).kinds;
  return (
    <Dialog open={open} onClose={form.onClose} title={form.connector ? t.changeTitle(form.connector.name) : t.addTitle}>
      <div className="flex flex-col gap-4">
        {!form.connector && <Select label={t.kind} value={kind} description={t.kindTexts[kind]} options={connectorKinds.map((one) => ({ value: one, label: kinds[one] }))} onChange={setKind} />}
        {form.connector?.isSimulated && <Alert tone="warning">{t.simulated}</Alert>}
        <ConnectorForm key={kind} kind={kind} {...form} />
      </div>
    </Dialog>
  );
}

function ConnectorForm({ kind, connector, directories, onClose }: Omit<ConnectorDialogProps, 'open'> & { kind: ConnectorKind }) {
  const t = usePhrases(settingsPhrases);
  const changed = useConnectorsChanged();
  const form = useForm({
    schema: schemaOf(kind),
    prepare: (values) => readForm(kind, values),
    fieldOfError: { name_taken: 'name' },
    onSubmit: async (given) => {
      if (connector) await call(changeConnector, { connectorId: connector.id, ...given });
      else await call(addConnector, { kind, ...given });
      void changed();
      onClose();
      confirmDone(connector ? t.saved : t.added);
    },
  });
  const fields = { settings: connector?.settings ?? {}, secrets: connector?.secrets ?? [] };
  return (
    <Form form={form}>
      <TextField name="name" label={t.name} description={t.nameHint} defaultValue={connector?.name} maxLength={100} autoComplete="off" />
      {kind === 'directory' && <DirectoryFields {...fields} />}
      {kind === 'cluster' && <ClusterFields {...fields} />}
      {(kind === 'windows_terminals' || kind === 'linux_terminals') && <TerminalsFields kind={kind} directories={directories} {...fields} />}
      <p className="text-sm text-muted">{t.sealed}</p>
      <DeedActions pending={form.pending} onCancel={onClose}>
        {connector ? t.save : t.add}
      </DeedActions>
    </Form>
  );
}
