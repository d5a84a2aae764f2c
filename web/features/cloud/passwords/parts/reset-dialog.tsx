import { showProfile } from '#contract/accounts.ts';
import { resetPassword, type Cloud, type CloudUser } from '#contract/cloud.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionBody } from '#web/lib/confirm.tsx';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useData } from '#web/lib/query.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudChanged } from '../../api.ts';
import { resetPhrases } from '../phrases.ts';

interface ResetDialogProps {
  cloud: Cloud;
  user: CloudUser;
  open: boolean;
  onClose: () => void;
}

/** Asks once more before a password is reset: where the new one goes and what holds about the former one. */
export default function ResetDialog({ open, ...rest }: ResetDialogProps) {
  const t = usePhrases(resetPhrases);
  return (
    <Dialog open={open} onClose={rest.onClose} title={t.title(rest.user.name)} role="alertdialog">
      <Inside {...rest} />
    </Dialog>
  );
}

function Inside(props: Omit<ResetDialogProps, 'open'>) {
  const t = usePhrases(resetPhrases);
  const query = useData(showProfile);
  if (!query.data) return query.error ? <LoadError query={query} /> : <Skeleton><Bone className="h-24 w-full" /></Skeleton>;
  const { email, emailConfirmed } = query.data;
  if (emailConfirmed) return <Question {...props} email={email} />;
  return (
    <Alert tone="warning" title={t.unconfirmed} action={<ButtonLink href="/profile">{t.toProfile}</ButtonLink>}>
      {t.unconfirmedText(email)}
    </Alert>
  );
}

function Question({ cloud, user, email, onClose }: Omit<ResetDialogProps, 'open'> & { email: string }) {
  const t = usePhrases(resetPhrases);
  const changed = useCloudChanged(cloud);
  const reset = useAction(async () => {
    await call(resetPassword, { cloudUserId: user.id });
    onClose();
    confirmDone(t.started);
    await changed();
  });
  const minutes = cloud.oldPasswordMinutes;
  return (
    <ActionBody action={reset} confirm={t.confirm} onClose={onClose} variant="danger">
      <p>{t[cloud.passwordBy](email)}</p>
      <p>{t.works(user.login)}</p>
      <p>{minutes === null ? t.former.unknown : minutes === 0 ? t.former.atOnce : t.former.minutes(minutes)}</p>
      {user.account === 'locked' && <p>{t.locked}</p>}
      {user.sessions.length > 0 && <p className="text-muted">{t.sessions}</p>}
    </ActionBody>
  );
}
