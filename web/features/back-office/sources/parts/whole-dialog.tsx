import { useAction } from '#web/lib/action.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { useWords } from '#web/ui/words.ts';
import { sourcePhrases } from '../phrases.ts';

interface WholeDialogProps {
  /** The source as people call it. */
  name: string;
  /** The source is being read already, or waits for that. */
  busy: boolean;
  start: () => Promise<void>;
  open: boolean;
  onClose: () => void;
}

/** Asks once more before everything is read anew: hours of work for a large base. */
export default function WholeDialog({ name, busy, start, open, onClose }: WholeDialogProps) {
  const t = usePhrases(sourcePhrases);
  const words = useWords();
  const locale = useLocale();
  const read = useAction(async () => {
    await start();
    onClose();
  });
  function close() {
    read.clearError();
    onClose();
  }
  return (
    <Dialog open={open} onClose={close} title={t.wholeTitle(name)} locked={read.pending}>
      <div className="flex flex-col gap-3">
        {read.error !== null && <Alert tone="danger">{errorText(read.error, locale)}</Alert>}
        <p>{t.wholeText}</p>
        <p>{t.wholeEffect}</p>
      </div>
      <DialogActions>
        <Button variant="primary" pending={read.pending} disabledBecause={busy && !read.pending && t.busy} onClick={() => void read.run()}>
          {t.whole}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}
