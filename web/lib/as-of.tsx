import { Moment } from './moment.tsx';
import { definePhrases, usePhrases } from './phrases.ts';

const phrases = definePhrases({
  ru: { asOf: 'По данным на', never: 'Данные из учётной системы ещё не поступали' },
  en: { asOf: 'As of', never: 'No data has come from the accounting system yet' },
});

/** Until when the copy of the back office is known to be right; null before its first reading. */
export function AsOf({ at }: { at: string | null }) {
  const t = usePhrases(phrases);
  return (
    <p className="text-sm text-muted">
      {at === null ? (
        t.never
      ) : (
        <>
          {t.asOf} <Moment at={at} />
        </>
      )}
    </p>
  );
}
