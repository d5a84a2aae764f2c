import { useEffect, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { copyStaffInvitationLink, type Invitation } from '#contract/invitations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/ui/words.ts';
import { invitationPhrases } from '../invitation-phrases.ts';

interface LinkDialogProps {
  invitation: Invitation;
  open: boolean;
  onClose: () => void;
}

/** One more link of an invitation, to be handed over in another way; it exists only while this window is open. */
export default function LinkDialog({ invitation, open, onClose }: LinkDialogProps) {
  const t = usePhrases(invitationPhrases);
  const words = useWords();
  const locale = useLocale();
  const [url, setUrl] = useState<string | null>(null);
  const { run, error, pending } = useAction(async () => {
    setUrl((await call(copyStaffInvitationLink, { invitationId: invitation.id })).url);
  });
  useEffect(() => {
    void run();
  }, [run]);
  return (
    <Dialog open={open} onClose={onClose} title={t.linkTitle}>
      {error !== null && <Alert tone="danger">{errorText(error, locale)}</Alert>}
      {url !== null && <Link url={url} email={invitation.email} />}
      {url === null && error === null && (
        <Skeleton className="flex flex-col gap-3">
          <Bone className="h-10 w-full" />
          <Bone className="h-10 w-full" />
        </Skeleton>
      )}
      <DialogActions>
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

function Link({ url, email }: { url: string; email: string }) {
  const t = usePhrases(invitationPhrases);
  const [copied, setCopied] = useState<boolean | null>(null);
  const Icon = copied ? Check : Copy;
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      setCopied(false); // refused, or absent where the portal is not behind https
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <p>{t.linkFor(email)}</p>
      <TextField label={t.link} value={url} readOnly onFocus={(event) => event.currentTarget.select()} description={t.linkOnce} />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" wide="phone" icon={<Icon aria-hidden className="size-4" />} onClick={() => void copy()}>
          {t.copyLink}
        </Button>
        <span role="status" className="text-sm">
          {copied === true && t.copied}
          {copied === false && t.notCopied}
        </span>
      </div>
    </div>
  );
}
