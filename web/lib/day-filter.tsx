import { useEffect, useRef, useState } from 'react';
import { DateField } from '#web/ui/date-field.tsx';
import { isDay } from './day.ts';

interface DayFilterProps {
  label: string;
  day: string | undefined;
  onChange: (day: string | undefined) => void;
  error?: string | undefined;
  /** What is said of a day whose year is too short. */
  notWhole: string;
}

/** Longer than for words: a year is typed digit by digit, and each of them makes a day. */
const PAUSE_MS = 700;

/** A day that narrows a list, once its typing has paused. */
export default function DayFilter({ label, day, onChange, error, notWhole }: DayFilterProps) {
  const [isShort, setShort] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <DateField
      label={label}
      defaultValue={day ?? null}
      error={isShort ? notWhole : error}
      onChange={(typed) => {
        setShort(false);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          if (typed === null || isDay(typed)) onChange(typed ?? undefined);
          else setShort(true);
        }, PAUSE_MS);
      }}
    />
  );
}
