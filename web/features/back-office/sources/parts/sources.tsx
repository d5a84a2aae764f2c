import { Unplug } from 'lucide-react';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { sourcePhrases } from '../phrases.ts';
import { useExchange } from '../starting.ts';
import { SourceSection } from './source-section.tsx';

/** Every source that is connected or ever told something. */
export function Sources() {
  const t = usePhrases(sourcePhrases);
  const { query, isQueued, start } = useExchange();
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { sources } = query.data;
  if (sources.length === 0) {
    return (
      <Card>
        <EmptyState icon={Unplug} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      {sources.map((source) => (
        <SourceSection key={source.name} source={source} queued={isQueued(source)} start={start} />
      ))}
    </div>
  );
}
