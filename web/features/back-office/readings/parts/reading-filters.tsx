import type { Ref } from 'react';
import { feeds } from '#contract/back-office.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Select } from '#web/ui/select.tsx';
import { exchangePace, useSources } from '../../api.ts';
import { exchangePhrases } from '../../phrases.ts';
import type { ReadingFilters } from '../filters.ts';
import { readingPhrases } from '../phrases.ts';

interface ReadingFiltersBarProps {
  filters: ReadingFilters;
  onChange: (filters: ReadingFilters) => void;
  ref: Ref<HTMLDivElement>;
}

/** Source and feed. */
export function ReadingFiltersBar({ filters, onChange, ref }: ReadingFiltersBarProps) {
  const t = usePhrases(readingPhrases);
  const words = usePhrases(exchangePhrases);
  const known = useSources(exchangePace(false)).data?.sources.map(({ name }) => name) ?? [];
  // The one that the address names is chosen before the list has come.
  const sources = filters.source === undefined || known.includes(filters.source) ? known : [filters.source, ...known];
  return (
    <div ref={ref} className="mb-4 flex flex-wrap items-start gap-3">
      <div className="w-72 max-sm:w-full">
        <Select
          label={t.source}
          options={[{ value: '', label: t.anySource }, ...sources.map((name) => ({ value: name, label: words.sourceName(name) }))]}
          value={filters.source ?? ''}
          onChange={(name) => onChange({ ...filters, source: name || undefined })}
        />
      </div>
      <div className="w-56 max-sm:w-full">
        <Select
          label={t.feed}
          options={[{ value: '', label: t.anyFeed } as const, ...feeds.map((feed) => ({ value: feed, label: words.feeds[feed] }))]}
          value={filters.feed ?? ''}
          onChange={(feed) => onChange({ ...filters, feed: feed === '' ? undefined : feed })}
        />
      </div>
    </div>
  );
}
