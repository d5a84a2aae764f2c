import { useSyncExternalStore } from 'react';
import { formatMoment, ownClock } from './format.ts';
import { useLocale } from './locale.tsx';
import { definePhrases, usePhrases } from './phrases.ts';

const phrases = definePhrases({
  ru: { own: (clock: string) => `${clock} у вас` },
  en: { own: (clock: string) => `${clock} your time` },
});

const never = () => () => undefined;

/** A point in time by Moscow's clock, and by the reader's where that differs. */
export function Moment({ at }: { at: string }) {
  const locale = useLocale();
  const t = usePhrases(phrases);
  const own = useSyncExternalStore(never, () => ownClock(at), () => null);
  return (
    <time dateTime={at} className="tabular-nums">
      {formatMoment(at, locale)}
      {own && (
        <>
          {' '}
          <span className="whitespace-nowrap text-muted">({t.own(own)})</span>
        </>
      )}
    </time>
  );
}
