import { useState, type ReactNode } from 'react';
import { endSessions, MOST_MINUTES, type Cloud } from '#contract/cloud.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { DeedActions } from '#web/ui/dialog.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudChanged } from '../../api.ts';
import { endingPhrases } from '../ending-phrases.ts';

const offeredMinutes = [1, 2, 3, 5, 10, MOST_MINUTES];
const MOST_LETTERS = 200;

interface EndFormProps {
  cloud: Cloud;
  /** Null: all of the cloud. */
  sessionIds: () => string[] | null;
  confirm: string;
  onClose: () => void;
  children: ReactNode;
}

/** What is lost, whether people are told before, and the last yes. */
export function EndForm({ cloud, sessionIds, confirm, onClose, children }: EndFormProps) {
  const t = usePhrases(endingPhrases);
  const changed = useCloudChanged(cloud);
  const [minutes, setMinutes] = useState('0');
  const form = useForm({
    schema: endSessions.body,
    prepare: ({ message }) => ({ sessionIds: sessionIds(), minutes: Number(minutes), message: message === undefined || message === '' ? null : message }),
    onSubmit: async (input) => {
      await call(endSessions, { cloudId: cloud.id, ...input });
      onClose();
      confirmDone(input.minutes === 0 ? t.started : t.warned);
      await changed();
    },
  });
  return (
    <Form form={form}>
      {children}
      <Alert tone="warning">{t.unsaved}</Alert>
      <Select label={t.when} value={minutes} onChange={setMinutes} options={[{ value: '0', label: t.now }, ...offeredMinutes.map((count) => ({ value: String(count), label: t.later(count) }))]} />
      {minutes !== '0' && <TextField name="message" label={t.message} optional description={t.messageNote} placeholder={t.placeholder} maxLength={MOST_LETTERS} autoComplete="off" />}
      <DeedActions variant="danger" pending={form.pending} onCancel={onClose}>
        {confirm}
      </DeedActions>
    </Form>
  );
}
