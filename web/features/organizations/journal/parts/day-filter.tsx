import { useEffect, useRef, useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { isDay } from '../filters.ts';
import { journalPhrases } from '../phrases.ts';

interface DayFilterProps {
  label: string;
  day: string | undefined;
  onChange: (day: string | undefined) => void;
  error?: string | undefined;
}

/** Longer than for words: a year is typed digit by digit, and each of them makes a day. */
const PAUSE_MS = 700;

/** A day that narrows a list, once its typing has paused. */
export default function DayFilter({ label, day, onChange, error }: DayFilterProps) {
  const t = usePhrases(journalPhrases).filters;
  const [notWhole, setNotWhole] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <DateField
      label={label}
      defaultValue={day ?? null}
      error={notWhole ? t.notWhole : error}
      onChange={(typed) => {
        setNotWhole(false);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          if (typed === null || isDay(typed)) onChange(typed ?? undefined);
          else setNotWhole(true);
        }, PAUSE_MS);
      }}
    />
  );
}
