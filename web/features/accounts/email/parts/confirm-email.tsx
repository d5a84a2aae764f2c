import { useState } from 'react';
import { confirmEmail } from '#contract/accounts.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { confirmEmailPhrases } from '../phrases.ts';

/** Where the link of the letter leads. Only the button confirms: programs that look into mail open links by themselves. */
export function ConfirmEmail() {
  const t = usePhrases(confirmEmailPhrases);
  const locale = useLocale();
  const [token] = useState(() => location.hash.slice(1));
  const [outcome, setOutcome] = useState<{ email: string } | 'gone' | null>(token === '' ? 'gone' : null);
  const confirm = useAction(async () => {
    try {
      setOutcome(await call(confirmEmail, { token }));
      // The token has done its work and need not stay in the history.
      history.replaceState(null, '', location.pathname);
    } catch (failure) {
      if (!isGone(failure)) throw failure;
      setOutcome('gone');
    }
  });
  if (outcome === 'gone') {
    return (
      <div className="flex flex-col gap-4">
        <PageHeading title={t.goneTitle} />
        <Alert tone="warning">{t.gone}</Alert>
        <p className="text-muted">{t.goneHelp}</p>
        <ButtonLink href="/profile" target="_self" variant="primary">
          {t.profile}
        </ButtonLink>
      </div>
    );
  }
  if (outcome) {
    return (
      <div className="flex flex-col gap-4">
        <PageHeading title={t.doneTitle} />
        <Alert tone="success">
          <span className="wrap-break-word">{t.done(outcome.email)}</span>
        </Alert>
        {/* By a full load: pages opened before still hold the address as not confirmed. */}
        <ButtonLink href="/" target="_self" variant="primary">
          {t.portal}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <div>
        <PageHeading title={t.title} />
        <p className="text-muted">{t.hint}</p>
      </div>
      {confirm.error !== null && <Alert tone="danger">{errorText(confirm.error, locale)}</Alert>}
      <Button variant="primary" wide pending={confirm.pending} onClick={() => void confirm.run()} className="min-h-10">
        {t.confirm}
      </Button>
    </div>
  );
}

/** A token that is no token at all (a link cut short) is as gone as a used one. */
function isGone(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === 'confirmation_gone' || failure.code === 'invalid_input');
}
