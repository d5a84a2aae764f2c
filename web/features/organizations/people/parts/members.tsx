import { useRef } from 'react';
import { SearchX } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { Loading } from '#web/lib/loading.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useMembers, usePeopleScope } from '../api.ts';
import { isNarrowed, readFilters, writeFilters, type MemberFilters } from '../filters.ts';
import { useGone } from '../gone.ts';
import { memberListPhrases } from '../member-phrases.ts';
import { LostAccess } from './lost-access.tsx';
import { MembersFilters } from './members-filters.tsx';
import { MembersTable } from './members-table.tsx';
import { useMemberChanges } from './member-changes.tsx';

/** «Список сотрудников» (manual, 6): of the chosen organisation, or of all together. */
export function Members() {
  const { chosen } = usePeopleScope();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const filters = readFilters(search);
  // Typing pauses come late: what stands in the address then is what changes.
  const change = (part: Partial<MemberFilters>) => {
    navigate(writeFilters(path, location.search, { ...readFilters(location.search), ...part }), { replace: true });
  };
  const box = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={box}>
        <MembersFilters filters={filters} onChange={change} />
      </div>
      <Found
        key={chosen}
        filters={filters}
        onReset={() => {
          change({ search: '', role: undefined });
          // The button that was pressed goes away.
          box.current?.querySelector('input')?.focus();
        }}
      />
    </>
  );
}

function Found({ filters, onReset }: { filters: MemberFilters; onReset: () => void }) {
  const { chosen, query: scope } = usePeopleScope();
  const pages = usePages(JSON.stringify(filters));
  const query = useMembers(filters, chosen, pages.after);
  const { isGone, name } = useGone(query.error);
  const changes = useMemberChanges();
  const list = useFocusKept<HTMLDivElement>(query.data?.rows.length ?? 0);
  if (isGone) return <LostAccess name={name} />;
  if (!query.data) return <Loading query={query}><TableSkeleton /></Loading>;
  const { rows, total, mayInvite } = query.data;
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      {changes.notice}
      {rows.length === 0 && !pages.toPrevious ? (
        <Nobody onReset={onReset} />
      ) : (
        <>
          <Total total={total} narrowed={isNarrowed(filters)} withContacts={mayInvite} />
          <MembersTable
            members={rows}
            withContacts={mayInvite}
            withOrganization={chosen === undefined && (scope.data?.organizations.length ?? 0) > 1}
            stale={query.isPlaceholderData}
            onAction={changes.ask}
          />
          <Paging pages={pages} query={query} />
        </>
      )}
      {changes.dialog}
    </div>
  );
}

interface TotalProps {
  total: number;
  narrowed: boolean;
  withContacts: boolean;
}

function Total({ total, narrowed, withContacts }: TotalProps) {
  const t = usePhrases(memberListPhrases);
  return (
    <p role="status" className="mb-2 text-sm text-muted">
      {narrowed ? t.found(total) : t.total(total)}
      {!withContacts && `. ${t.contactsHidden}`}
    </p>
  );
}

function Nobody({ onReset }: { onReset: () => void }) {
  const t = usePhrases(memberListPhrases);
  return (
    <Card>
      <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.reset}</Button>}>
        {t.notFoundText}
      </EmptyState>
    </Card>
  );
}
