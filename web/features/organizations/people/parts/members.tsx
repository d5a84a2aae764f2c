import { lazy, Suspense, useRef, useState } from 'react';
import { SearchX } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import type { Member, MemberAction } from '#contract/members.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useMembers, usePeopleScope } from '../api.ts';
import { changePhrases } from '../change-phrases.ts';
import { isNarrowed, readFilters, writeFilters, type MemberFilters } from '../filters.ts';
import { useGone } from '../gone.ts';
import { memberListPhrases } from '../member-phrases.ts';
import { FocusedAlert } from './focused-alert.tsx';
import { LostAccess } from './lost-access.tsx';
import { MembersFilters } from './members-filters.tsx';
import { MembersTable } from './members-table.tsx';

const MemberDialog = lazy(() => import('./member-dialog.tsx'));

/** «Список сотрудников» (manual, 6): of the chosen organisation, or of all together. */
export function Members() {
  const { chosen } = usePeopleScope();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const filters = readFilters(search);
  // Typing pauses come late: what stands in the address then is what changes.
  const change = (part: Partial<MemberFilters>) => {
    const query = writeFilters(location.search, { ...readFilters(location.search), ...part });
    navigate(query === '' ? path : `${path}?${query}`, { replace: true });
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
  const t = usePhrases(memberListPhrases);
  const { chosen, query: scope } = usePeopleScope();
  const pages = usePages(JSON.stringify(filters));
  const query = useMembers(filters, chosen, pages.after);
  const { isGone, name } = useGone(query.error);
  if (isGone) return <LostAccess name={name} />;
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { rows, next, total, mayInvite } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.reset}</Button>}>
          {t.notFoundText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <p role="status" className="mb-2 text-sm text-muted">
        {isNarrowed(filters) ? t.found(total) : t.total(total)}
        {!mayInvite && `. ${t.contactsHidden}`}
      </p>
      <MembersWithDialogs members={rows} withContacts={mayInvite} withOrganization={chosen === undefined && (scope.data?.organizations.length ?? 0) > 1} stale={query.isPlaceholderData} />
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </>
  );
}

interface MembersWithDialogsProps {
  members: readonly Member[];
  withContacts: boolean;
  withOrganization: boolean;
  stale: boolean;
}

function MembersWithDialogs(props: MembersWithDialogsProps) {
  const t = usePhrases(changePhrases);
  const [asked, setAsked] = useState<{ member: Member; action: MemberAction; open: boolean } | null>(null);
  const [outdated, setOutdated] = useState<Member | null>(null);
  const list = useFocusKept<HTMLDivElement>(props.members.length);
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      {outdated && (
        <div className="mb-4">
          <FocusedAlert key={outdated.userId} title={t.outdated}>
            {t.outdatedText(outdated.name)}
          </FocusedAlert>
        </div>
      )}
      <MembersTable
        {...props}
        onAction={(member, action) => {
          setOutdated(null);
          setAsked({ member, action, open: true });
        }}
      />
      {asked && (
        <Suspense>
          <MemberDialog
            {...asked}
            key={`${asked.member.organizationId} ${asked.member.userId} ${asked.action}`}
            onClose={() => setAsked({ ...asked, open: false })}
            onOutdated={() => setOutdated(asked.member)}
          />
        </Suspense>
      )}
    </div>
  );
}
