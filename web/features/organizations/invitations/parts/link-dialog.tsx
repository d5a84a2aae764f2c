import { useEffect, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { copyText } from '#web/lib/clipboard.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/ui/words.ts';
import { useDeed, type InvitationDialogProps } from '../deeds.ts';
import { invitationPhrases } from '../state-phrases.ts';

/** One more link of an invitation, to be handed over in another way; it exists only while this window is open. */
export function LinkDialog({ invitation, deeds, open, onClose }: InvitationDialogProps) {
  const t = usePhrases(invitationPhrases);
  const words = useWords();
  const locale = useLocale();
  const [url, setUrl] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { run, error, pending } = useDeed(deeds, async () => {
    const link = (await deeds.link(invitation.id)).url;
    setUrl(link);
    // Browsers may refuse it so long after the click; then the button below does it.
    setCopied((await copyText(link)) ? true : null);
  });
  useEffect(() => {
    void run();
  }, [run]);
  const Icon = copied ? Check : Copy;
  return (
    <Dialog open={open} onClose={onClose} title={t.linkTitle}>
      {error !== null && <Alert tone="danger">{errorText(error, locale)}</Alert>}
      {url !== null && (
        <div className="flex flex-col gap-3">
          <p className="wrap-break-word">{t.linkFor(invitation.email)}</p>
          <TextField label={t.link} value={url} readOnly onFocus={(event) => event.currentTarget.select()} description={t.linkOnce} />
          <p role="status" className="text-sm">
            {copied === true && t.copied}
            {copied === false && t.notCopied}
          </p>
        </div>
      )}
      {url === null && error === null && (
        <Skeleton className="flex flex-col gap-3">
          <Bone className="h-10 w-full" />
          <Bone className="h-10 w-full" />
        </Skeleton>
      )}
      <DialogActions>
        {url !== null && (
          <Button variant="primary" icon={<Icon aria-hidden className="size-4" />} onClick={() => void copyText(url).then(setCopied)}>
            {t.copyLink}
          </Button>
        )}
        {error !== null && (
          <Button variant="primary" pending={pending} onClick={() => void run()}>
            {words.retry}
          </Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
