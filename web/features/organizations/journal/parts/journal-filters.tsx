import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { journalTopics } from '#contract/journal.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { isReversed, type JournalFilters } from '../filters.ts';
import { journalPhrases } from '../phrases.ts';

/** Dates weigh as much as half of the page. */
const DayFilter = lazy(() => import('./day-filter.tsx'));

interface JournalFiltersBarProps {
  filters: JournalFilters;
  onChange: (change: Partial<JournalFilters>) => void;
  /** What is done with what they leave, at the end of the row. */
  children: ReactNode;
}

/** Words, topic and days. Follows the address when something else changes it. */
export function JournalFiltersBar({ filters, onChange, children }: JournalFiltersBarProps) {
  const t = usePhrases(journalPhrases).filters;
  const { search, from, to } = filters;
  const typed = useRef({ search, from, to });
  const [outside, setOutside] = useState(0);
  useEffect(() => {
    const here = typed.current;
    if (search === here.search && from === here.from && to === here.to) return;
    typed.current = { search, from, to };
    setOutside((times) => times + 1);
  }, [search, from, to]);
  function change(part: Partial<JournalFilters>) {
    typed.current = { ...typed.current, ...part };
    onChange(part);
  }
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <SearchField key={`search ${outside}`} label={t.search} defaultValue={search} onSearch={(text) => change({ search: text })} />
      <div className="w-52 max-sm:w-full">
        <Select
          label={t.topic}
          options={[{ value: '', label: t.anyTopic }, ...journalTopics.map((topic) => ({ value: topic, label: t.topics[topic] }))]}
          value={filters.topic ?? ''}
          onChange={(topic) => onChange({ topic: topic === '' ? undefined : topic })}
        />
      </div>
      <div className="flex min-h-16.5 gap-3 max-sm:w-full max-sm:*:flex-1">
        <Suspense>
          <DayFilter key={`from ${outside}`} label={t.from} day={from} onChange={(day) => change({ from: day })} />
          <DayFilter key={`to ${outside}`} label={t.to} day={to} onChange={(day) => change({ to: day })} error={isReversed(filters) ? t.reversed : undefined} />
        </Suspense>
      </div>
      {children}
    </div>
  );
}
