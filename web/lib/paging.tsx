import { Pagination } from '#web/ui/pagination.tsx';
import type { Pages } from './pages.ts';

interface PagingProps {
  pages: Pages;
  query: { readonly data?: { readonly next: string | null } | undefined; readonly isPlaceholderData: boolean };
}

/** Back and on through a list of which the query brings one page. */
export function Paging({ pages, query }: PagingProps) {
  const next = query.data?.next ?? null;
  return <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />;
}
