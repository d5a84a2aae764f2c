import { endInfobaseSessions, type Infobase, type InfobaseSession } from '#contract/infobases.ts';
import type { Cloud } from '#contract/cloud.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudChanged } from '../../api.ts';
import { infobaseDeedPhrases } from '../deed-phrases.ts';

const MOST_LETTERS = 200;

interface EndInfobaseSessionsDialogProps {
  cloud: Cloud;
  /** One; null: all of the infobase, or of the cloud. */
  session: InfobaseSession | null;
  infobase: Infobase | null;
  open: boolean;
  onClose: () => void;
}

/** Asks once more before 1C sessions are ended. */
export function EndInfobaseSessionsDialog({ open, ...rest }: EndInfobaseSessionsDialogProps) {
  const t = usePhrases(infobaseDeedPhrases);
  const title = rest.session ? t.endOneTitle(rest.session.user) : rest.infobase ? t.endOfTitle(rest.infobase.title) : t.endAllTitle;
  return (
    <Dialog open={open} onClose={rest.onClose} title={title} role="alertdialog">
      <Inside {...rest} />
    </Dialog>
  );
}

function Inside({ cloud, session, infobase, onClose }: Omit<EndInfobaseSessionsDialogProps, 'open'>) {
  const t = usePhrases(infobaseDeedPhrases);
  const changed = useCloudChanged(cloud);
  const form = useForm({
    schema: endInfobaseSessions.body,
    prepare: ({ message }) => ({ infobaseId: infobase?.id ?? null, sessionIds: session ? [session.id] : null, message: message === '' ? null : message }),
    onSubmit: async (input) => {
      await call(endInfobaseSessions, { cloudId: cloud.id, ...input });
      onClose();
      confirmDone(t.started);
      await changed();
    },
  });
  return (
    <Form form={form}>
      <p>{session ? t.endOneEffect(session.infobase.title) : t.endAllEffect(infobase?.sessions ?? cloud.counts.infobaseSessions)}</p>
      <Alert tone="warning">{t.unsaved}</Alert>
      <TextField name="message" label={t.message} optional description={t.messageNote} maxLength={MOST_LETTERS} autoComplete="off" />
      <DeedActions variant="danger" pending={form.pending} onCancel={onClose}>
        {session ? t.endOne : t.endAll}
      </DeedActions>
    </Form>
  );
}
