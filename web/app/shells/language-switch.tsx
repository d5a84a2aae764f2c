import { useLocaleState } from '#web/lib/locale.tsx';

/** The other language, said in that language. */
export function LanguageSwitch() {
  const { locale, setLocale } = useLocaleState();
  const other = locale === 'ru' ? 'en' : 'ru';
  return (
    <button type="button" lang={other} onClick={() => setLocale(other)} className="rounded-small text-muted underline-offset-3 hover:text-text hover:underline touch:min-h-11">
      {languageNames[other]}
    </button>
  );
}

export const languageNames = { ru: 'Русский', en: 'English' } as const;
