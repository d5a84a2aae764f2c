import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
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
  searchBox: RefObject<HTMLDivElement | null>;
  /** What is done with what they leave, at the end of the row. */
  children: ReactNode;
}

/** Words, topic and days. All follow the address when something else changes it. */
export function JournalFiltersBar({ filters, onChange, searchBox, children }: JournalFiltersBarProps) {
  const t = usePhrases(journalPhrases).filters;
  const { search, from, to } = filters;
  const typed = useRef({ from, to });
  const [outside, setOutside] = useState(0);
  useEffect(() => {
    const here = typed.current;
    if (from === here.from && to === here.to) return;
    typed.current = { from, to };
    setOutside((times) => times + 1);
  }, [from, to]);
  function changeDays(part: Partial<Pick<JournalFilters, 'from' | 'to'>>) {
    typed.current = { ...typed.current, ...part };
    onChange(part);
  }
  return (
    <div className="mb-4 flex flex-wrap items-start gap-3">
      {/* As far down as the fields beside it, whose labels stand above them. */}
      <div ref={searchBox} className="w-full max-w-80 max-sm:max-w-none sm:pt-6.5">
        <SearchField label={t.search} value={search} onSearch={(text) => onChange({ search: text })} />
      </div>
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
          <DayFilter key={`from ${outside}`} label={t.from} day={from} onChange={(day) => changeDays({ from: day })} />
          <DayFilter key={`to ${outside}`} label={t.to} day={to} onChange={(day) => changeDays({ to: day })} error={isReversed(filters) ? t.reversed : undefined} />
        </Suspense>
      </div>
      {children}
    </div>
  );
}
