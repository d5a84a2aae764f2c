import type { RefObject } from 'react';
import { SearchX, Users } from 'lucide-react';
import type { Cloud } from '#contract/cloud.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useClosed } from '#web/lib/closed.ts';
import { HoldsSince } from '../../parts/systems-state.tsx';
import { useCloudUsers } from '../api.ts';
import { isNarrowed, type UserListing } from '../filters.ts';
import { cloudUserPhrases } from '../phrases.ts';
import { useUserDeeds } from './user-deeds.tsx';
import { UsersFilters } from './users-filters.tsx';
import { UsersTable } from './users-table.tsx';

interface FoundUsersProps {
  cloud: Cloud;
  listing: UserListing;
  withChoice: (path: string) => string;
  onChange: (change: Partial<UserListing>) => void;
  onReset: () => void;
  searchBox: RefObject<HTMLDivElement | null>;
}

/** The list with what narrows it, page by page. */
export function FoundUsers({ cloud, listing, withChoice, onChange, onReset, searchBox }: FoundUsersProps) {
  const t = usePhrases(cloudUserPhrases);
  const pages = usePages(JSON.stringify({ ...listing, cloud: cloud.id }));
  const query = useCloudUsers(cloud, listing, pages.after);
  const isClosed = useClosed(query.error);
  const { deeds, dialog } = useUserDeeds(cloud);
  const list = useFocusKept<HTMLDivElement>(query.data?.rows.length ?? 0);
  const { users, usersInSession, sessions } = cloud.counts;
  if (isClosed || (!query.data && query.error)) return <Card><LoadError query={query} /></Card>;
  return (
    <>
      <UsersFilters cloud={cloud} listing={listing} counts={query.data?.counts} onChange={onChange} searchBox={searchBox} />
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="text-sm text-muted">
          {t.summary(users)}
          {cloud.has.terminals && ` · ${t.inSession(usersInSession, sessions)}`}
        </p>
        <HoldsSince systems={cloud.servers.length > 0 || cloud.directory === null ? cloud.servers : [{ ...cloud.directory, name: '' }]} />
      </div>
      {query.data ? (
        <div ref={list} tabIndex={-1} className="outline-none">
          {query.data.rows.length === 0 && !pages.toPrevious ? (
            <Nobody narrowed={isNarrowed(listing)} onReset={onReset} withChoice={withChoice} />
          ) : (
            <UsersTable cloud={cloud} users={query.data.rows} stale={query.isPlaceholderData} {...deeds} />
          )}
        </div>
      ) : (
        <TableSkeleton />
      )}
      <Paging pages={pages} query={query} />
      {dialog}
    </>
  );
}

function Nobody({ narrowed, onReset, withChoice }: { narrowed: boolean } & Pick<FoundUsersProps, 'onReset' | 'withChoice'>) {
  const t = usePhrases(cloudUserPhrases);
  return (
    <Card>
      {narrowed ? (
        <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.showAll}</Button>}>
          {t.notFoundText}
        </EmptyState>
      ) : (
        <EmptyState icon={Users} title={t.empty} action={<ButtonLink href={withChoice('/cloud/requests')}>{t.toRequests}</ButtonLink>}>
          {t.emptyText}
        </EmptyState>
      )}
    </Card>
  );
}
