import type { ReactNode, RefObject } from 'react';
import { journalTopics } from '#contract/journal.ts';
import { PeriodFields } from '#web/lib/period-fields.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import type { JournalFilters } from '../filters.ts';
import { journalPhrases } from '../phrases.ts';

interface JournalFiltersBarProps {
  filters: JournalFilters;
  onChange: (change: Partial<JournalFilters>) => void;
  searchBox: RefObject<HTMLDivElement | null>;
  /** What is done with what they leave, at the end of the row. */
  children: ReactNode;
}

/** Words, topic and days. */
export function JournalFiltersBar({ filters, onChange, searchBox, children }: JournalFiltersBarProps) {
  const t = usePhrases(journalPhrases).filters;
  return (
    <div className="mb-4 flex flex-wrap items-start gap-3">
      {/* As far down as the fields beside it, whose labels stand above them. */}
      <div ref={searchBox} className="w-full max-w-80 max-sm:max-w-none sm:pt-6.5">
        <SearchField label={t.search} value={filters.search} onSearch={(text) => onChange({ search: text })} />
      </div>
      <div className="w-52 max-sm:w-full">
        <Select
          label={t.topic}
          options={[{ value: '', label: t.anyTopic }, ...journalTopics.map((topic) => ({ value: topic, label: t.topics[topic] }))]}
          value={filters.topic ?? ''}
          onChange={(topic) => onChange({ topic: topic === '' ? undefined : topic })}
        />
      </div>
      <PeriodFields from={filters.from} to={filters.to} onChange={onChange} />
      {children}
    </div>
  );
}
