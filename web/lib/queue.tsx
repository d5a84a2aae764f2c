import type { ReactNode } from 'react';
import { CircleCheck } from 'lucide-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useFocusKept } from './focus-kept.ts';
import { LoadError } from './load-error.tsx';
import type { Pages } from './pages.ts';

interface QueueProps<R> {
  label: string;
  query: UseQueryResult<{ rows: R[]; next: string | null }>;
  pages: Pages;
  empty: { title: string; text: string };
  /** Each row is a card. */
  children: (row: R) => ReactNode;
}

/** What waits for staff, a card for each. */
export function Queue<R extends { id: string }>({ label, query, pages, empty, children }: QueueProps<R>) {
  const list = useFocusKept<HTMLUListElement>(query.data?.rows.length ?? 0);
  if (!query.data) return <Card>{query.error ? <LoadError query={query} /> : <Waiting />}</Card>;
  const { rows, next } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        <EmptyState icon={CircleCheck} title={empty.title}>
          {empty.text}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label={label} aria-busy={query.isPlaceholderData || undefined} className="flex flex-col gap-3 outline-none">
        {rows.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </>
  );
}

function Waiting() {
  return (
    <Skeleton className="flex flex-col gap-3">
      <Bone className="h-5 w-64" />
      <Bone className="h-4 w-2/3" />
      <Bone className="h-4 w-1/2" />
    </Skeleton>
  );
}
