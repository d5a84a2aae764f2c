import { useState } from 'react';
import { moscowDay, type Period } from '#web/lib/day.ts';
import { useNow } from '#web/lib/now.ts';
import { PeriodFields } from '#web/lib/period-fields.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Select } from '#web/ui/select.tsx';
import type { Days, PeriodName } from '../periods.ts';
import { documentPhrases } from '../phrases.ts';

interface PeriodFilterProps {
  period: Period;
  onChange: (period: Partial<Period>) => void;
  offered: readonly PeriodName[];
  daysOf: (name: PeriodName, today: string) => Days;
  /** All time is a choice too. */
  mayBeAny?: boolean;
}

const HOUR_MS = 3_600_000;

/** Today by Moscow's calendar. */
export function useToday(): string {
  return moscowDay(useNow(HOUR_MS));
}

/** A period by its name, or any days. */
export function PeriodFilter({ period: { from, to }, onChange, offered, daysOf, mayBeAny = false }: PeriodFilterProps) {
  const t = usePhrases(documentPhrases);
  const [own, setOwn] = useState(false);
  const today = useToday();
  const isAny = mayBeAny && from === undefined && to === undefined;
  const named = offered.find((name) => daysOf(name, today).from === from && daysOf(name, today).to === to);
  const shown = own ? 'own' : isAny ? 'any' : (named ?? 'own');
  return (
    <>
      <div className="w-40 max-sm:w-full">
        <Select
          label={t.period}
          options={[...(mayBeAny ? [{ value: 'any' as const, label: t.anyPeriod }] : []), ...offered.map((value) => ({ value, label: t.periods[value] })), { value: 'own' as const, label: t.ownPeriod }]}
          value={shown}
          onChange={(chosen) => {
            setOwn(chosen === 'own');
            if (chosen === 'any') onChange({ from: undefined, to: undefined });
            else if (chosen !== 'own') onChange(daysOf(chosen, today));
          }}
        />
      </div>
      {shown === 'own' && <PeriodFields from={from} to={to} onChange={onChange} />}
    </>
  );
}
