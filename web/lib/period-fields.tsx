import { useEffect, useRef, useState } from 'react';
import { late } from '#web/ui/late.tsx';
import { isReversed, type Period } from './day.ts';
import { definePhrases, usePhrases } from './phrases.ts';

/** Dates weigh as much as half of a page. */
const DayFilter = late(() => import('./day-filter.tsx'), 'within');

const phrases = definePhrases({
  ru: { from: 'С', to: 'По', notWhole: 'Укажите день полностью', reversed: 'Этот день раньше первого' },
  en: { from: 'From', to: 'To', notWhole: 'Give the whole day', reversed: 'This day is before the first one' },
});

interface PeriodFieldsProps extends Period {
  onChange: (part: Partial<Period>) => void;
}

/** First and last day of a list. They follow the address when something else changes it. */
export function PeriodFields({ from, to, onChange }: PeriodFieldsProps) {
  const t = usePhrases(phrases);
  const typed = useRef<Period>({ from, to });
  const [outside, setOutside] = useState(0);
  useEffect(() => {
    const here = typed.current;
    if (from === here.from && to === here.to) return;
    typed.current = { from, to };
    setOutside((times) => times + 1);
  }, [from, to]);
  function change(part: Partial<Period>) {
    typed.current = { ...typed.current, ...part };
    onChange(part);
  }
  return (
    <div className="flex min-h-16.5 gap-3 max-sm:w-full max-sm:*:flex-1">
      <DayFilter key={`from ${outside}`} label={t.from} day={from} onChange={(day) => change({ from: day })} notWhole={t.notWhole} />
      <DayFilter key={`to ${outside}`} label={t.to} day={to} onChange={(day) => change({ to: day })} notWhole={t.notWhole} error={isReversed({ from, to }) ? t.reversed : undefined} />
    </div>
  );
}
