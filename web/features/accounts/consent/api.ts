import { useCallback, useEffect, useState } from 'react';
import { showConsent } from '#contract/accounts.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Locale } from '#contract/locale.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { useLocale } from '#web/lib/locale.tsx';

export type Consent = OutputOf<typeof showConsent>;

/** The consent's present text in the language of the page; comes with the page where that is its first. */
export function useConsent() {
  const boot = useBoot();
  const locale = useLocale();
  const [held, setHeld] = useState<{ locale: Locale; consent: Consent } | null>(() => {
    const first = boot.data[showConsent.path];
    return first ? { locale: boot.locale, consent: first as Consent } : null;
  });
  const { run, pending, error } = useAction(async () => {
    const consent = await call(showConsent);
    setHeld({ locale, consent });
  });
  const wanted = held?.locale !== locale;
  useEffect(() => {
    if (wanted) void run();
  }, [wanted, run]);
  const reload = useCallback(() => void run(), [run]);
  return { consent: held?.consent ?? null, pending, error, reload };
}
