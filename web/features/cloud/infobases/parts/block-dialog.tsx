import { useState } from 'react';
import type { Cloud } from '#contract/cloud.ts';
import { blockInfobase, type Infobase } from '#contract/infobases.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudChanged } from '../../api.ts';
import { infobaseDeedPhrases } from '../deed-phrases.ts';
import { fromMoscow, toMoscow } from '../moscow.ts';
import { newPermissionCode } from '../permission-code.ts';

interface BlockDialogProps {
  cloud: Cloud;
  infobase: Infobase;
  open: boolean;
  onClose: () => void;
}

/** From when to when nobody may come in, but for those with the code. */
export function BlockDialog({ open, ...rest }: BlockDialogProps) {
  const t = usePhrases(infobaseDeedPhrases);
  return (
    <Dialog open={open} onClose={rest.onClose} title={t.blockTitle(rest.infobase.title)}>
      <BlockForm {...rest} />
    </Dialog>
  );
}

function BlockForm({ cloud, infobase, onClose }: Omit<BlockDialogProps, 'open'>) {
  const t = usePhrases(infobaseDeedPhrases);
  const { block } = infobase;
  const changed = useCloudChanged(cloud);
  const [code] = useState(() => block?.permissionCode ?? newPermissionCode());
  const [halfTyped, setHalfTyped] = useState<readonly string[]>([]);
  const moment = (name: string, value: unknown) => fromMoscow(halfTyped.includes(name) ? 'incomplete' : String(value));
  const form = useForm({
    schema: blockInfobase.body,
    prepare: (values) => ({ ...values, from: moment('from', values['from']), to: moment('to', values['to']) }),
    onSubmit: async (input) => {
      await call(blockInfobase, { infobaseId: infobase.id, ...input });
      onClose();
      confirmDone(t.blocking);
      await changed();
    },
  });
  const momentField = (name: 'from' | 'to', description: string) => (
    <TextField
      name={name}
      type="datetime-local"
      label={t[name]}
      optional
      description={description}
      defaultValue={toMoscow(block?.[name] ?? null)}
      // The browser tells nothing of what is typed by half but this.
      onBlur={({ currentTarget: { validity } }) => setHalfTyped((before) => [...before.filter((one) => one !== name), ...(validity.badInput ? [name] : [])])}
    />
  );
  return (
    <Form form={form}>
      <p className="text-muted">
        {t.blockEffect} {block && t.replaces}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {momentField('from', t.fromNote)}
        {momentField('to', t.toNote)}
      </div>
      <TextField name="message" label={t.shown} defaultValue={block?.message ?? t.shownDefault} maxLength={200} autoComplete="off" />
      <TextField name="permissionCode" label={t.code} description={t.codeNote} defaultValue={code} maxLength={50} autoComplete="off" className="font-mono" />
      <DeedActions variant="danger" pending={form.pending} onCancel={onClose}>
        {t.block}
      </DeedActions>
    </Form>
  );
}
