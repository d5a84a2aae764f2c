import { resendEmailConfirmation } from '#contract/accounts.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { homePhrases } from '../phrases.ts';

/** Sends the link that confirms the address once more; says below itself why that failed. */
export function SendAgain({ email }: { email: string }) {
  const t = usePhrases(homePhrases).steps;
  const locale = useLocale();
  const send = useAction(async () => {
    await call(resendEmailConfirmation);
    confirmDone(t.sent(email));
  });
  return (
    <>
      <Button pending={send.pending} onClick={() => void send.run()}>
        {t.sendAgain}
      </Button>
      {send.error !== null && (
        <p role="alert" className="basis-full text-sm text-danger-text">
          {errorText(send.error, locale)}
        </p>
      )}
    </>
  );
}
