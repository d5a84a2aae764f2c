import type { CodeSent } from '#contract/accounts.ts';
import { useAction } from '#web/lib/action.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Countdown, useSecondsLeft } from '#web/ui/countdown.tsx';
import { codePhrases } from '../phrases.ts';

interface ResendCodeProps {
  sent: CodeSent;
  /** True when `sent` is not the first code. */
  again: boolean;
  onResend: () => Promise<void>;
}

/** Counts down to when another code may be asked for, then offers it. */
export function ResendCode({ sent, again, onResend }: ResendCodeProps) {
  const t = usePhrases(codePhrases);
  const locale = useLocale();
  const left = useSecondsLeft(sent.resendInSeconds, sent);
  const resend = useAction(onResend);
  return (
    <div className="flex flex-col items-center gap-1 text-center">
      <p role="status" className={again ? 'text-success-text' : 'sr-only'}>
        {again && t.sentAgain}
      </p>
      {left > 0 ? (
        <p className="flex min-h-9 items-center text-muted touch:min-h-11">
          <span>
            {t.againIn} <Countdown left={left} />
          </span>
        </p>
      ) : (
        <Button variant="ghost" pending={resend.pending} onClick={() => void resend.run()} className="text-accent-text">
          {t.again}
        </Button>
      )}
      {resend.error !== null && (
        <p role="alert" className="text-sm text-danger-text">
          {errorText(resend.error, locale)}
        </p>
      )}
    </div>
  );
}
