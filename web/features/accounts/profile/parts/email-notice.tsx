import { CircleCheck } from 'lucide-react';
import { changeProfile, resendEmailConfirmation } from '#contract/accounts.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useProfileChanged, type Profile } from '../api.ts';
import { emailState } from '../email-state.ts';
import { profilePhrases } from '../phrases.ts';

interface EmailNoticeProps {
  profile: Profile;
  /** The new address is no longer wanted. */
  onGivenUp: () => void;
}

/** Whether the address is confirmed, and what to do where it is not. */
export function EmailNotice({ profile, onGivenUp }: EmailNoticeProps) {
  const t = usePhrases(profilePhrases);
  const locale = useLocale();
  const changed = useProfileChanged();
  const email = emailState(profile);
  const send = useAction(async (to: string) => {
    await call(resendEmailConfirmation);
    confirmDone(t.sent(to));
  });
  const giveUp = useAction(async () => {
    const { lastName, firstName, patronymic, birthDate } = profile;
    await call(changeProfile, { lastName, firstName, patronymic, birthDate, email: profile.email });
    await changed();
    onGivenUp();
    confirmDone(t.keptOld(profile.email));
  });
  if (email.state === 'confirmed') {
    return (
      <p className="-mt-2 flex items-center gap-1.5 text-sm text-success-text">
        <CircleCheck aria-hidden className="size-3.5 shrink-0" />
        {t.confirmed}
      </p>
    );
  }
  const pending = email.state === 'pending';
  const to = pending ? email.next : email.email;
  const error = send.error ?? giveUp.error;
  return (
    <Alert tone={pending ? 'info' : 'warning'} title={pending ? t.pendingTitle : t.unconfirmedTitle}>
      <p className="wrap-break-word">{pending ? t.pending(email.next, email.now) : t.unconfirmed(email.email)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button pending={send.pending} onClick={() => void send.run(to)}>
          {t.sendAgain}
        </Button>
        {pending && (
          <Button pending={giveUp.pending} onClick={() => void giveUp.run()}>
            {t.keepOld}
          </Button>
        )}
      </div>
      {error !== null && (
        <p role="alert" className="mt-2 text-danger-text">
          {errorText(error, locale)}
        </p>
      )}
    </Alert>
  );
}
