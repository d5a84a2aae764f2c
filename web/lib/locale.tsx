import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Locale } from '#contract/locale.ts';
import { UiWords, uiWords } from '#web/ui/words.ts';
import { useBoot } from './boot-context.tsx';
import { keepChoice } from './cookies.ts';

interface LocaleState {
  locale: Locale;
  /** Changes the language at once, without a reload: what was typed stays. */
  setLocale(locale: Locale): void;
}

const LocaleContext = createContext<LocaleState | null>(null);

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setState] = useState(useBoot().locale);
  const state = useMemo(
    () => ({
      locale,
      setLocale(next: Locale) {
        keepChoice('kabinet_locale', next);
        document.documentElement.lang = next;
        setState(next);
      },
    }),
    [locale],
  );
  return (
    <LocaleContext value={state}>
      <UiWords value={uiWords[locale]}>{children}</UiWords>
    </LocaleContext>
  );
}

export function useLocaleState(): LocaleState {
  const state = use(LocaleContext);
  if (!state) throw new Error('useLocaleState stands outside LocaleProvider');
  return state;
}

export function useLocale(): Locale {
  return useLocaleState().locale;
}
