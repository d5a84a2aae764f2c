import { useEffect, useRef, useState } from 'react';
import { History, SearchX } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import { ApiError } from '#web/lib/api-error.ts';
import { Loading } from '#web/lib/loading.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useOutdated } from '#web/lib/query.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useOrganizations } from '../../api.ts';
import { useChosenOrganization } from '../../chosen.ts';
import { organizationInView } from '../../people/access.ts';
import { useJournal } from '../api.ts';
import { isNarrowed, noFilters, readFilters, writeFilters, type JournalFilters } from '../filters.ts';
import { journalPhrases } from '../phrases.ts';
import { ExportButton } from './export-button.tsx';
import { JournalFiltersBar } from './journal-filters.tsx';
import { JournalTable } from './journal-table.tsx';

/** «Журнал действий»: of the organisation in view where the viewer may read it, else the viewer's own. */
export function Journal() {
  const t = usePhrases(journalPhrases);
  const { chosen, withChoice } = useChosenOrganization();
  const wantsOwn = new URLSearchParams(useSearch()).get('mine') === 'true';
  const query = useOrganizations();
  const organizations = query.data?.organizations ?? [];
  const readable = organizations.filter((one) => one.abilities.includes('read_journal'));
  const inView = organizationInView(chosen, organizations);
  const one = readable.find(({ id }) => id === inView?.id);
  const shown = one && !wantsOwn ? one.id : undefined;
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      {one && (
        <TabLinks
          label={t.tabs}
          tabs={[
            { href: withChoice('/journal'), label: t.organization, current: !wantsOwn },
            { href: withChoice('/journal?mine=true'), label: t.mine, current: wantsOwn },
          ]}
        />
      )}
      {!inView && readable.length > 0 && <p className="mb-4 text-muted">{t.chooseOne}</p>}
      {query.data ? (
        <JournalOf key={shown ?? 'mine'} organization={shown} withOrganization={!shown && organizations.length > 0} />
      ) : (
        <Loading query={query}>
          <TableSkeleton />
        </Loading>
      )}
    </>
  );
}

interface JournalOfProps {
  /** Whose journal; undefined for the viewer's own. */
  organization: string | undefined;
  withOrganization: boolean;
}

function JournalOf({ organization, withOrganization }: JournalOfProps) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const filters = readFilters(search);
  const searchBox = useRef<HTMLDivElement>(null);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    // The button that was pressed is gone with the empty state.
    if (resets > 0) searchBox.current?.querySelector('input')?.focus();
  }, [resets]);
  function change(part: Partial<JournalFilters>) {
    navigate(writeFilters(path, search, { ...filters, ...part }), { replace: true });
  }
  return (
    <>
      <JournalFiltersBar filters={filters} onChange={change} searchBox={searchBox}>
        <ExportButton organization={organization} filters={filters} />
      </JournalFiltersBar>
      <Lines
        organization={organization}
        withOrganization={withOrganization}
        filters={filters}
        onReset={() => {
          change(noFilters);
          setResets(resets + 1);
        }}
      />
    </>
  );
}

function Lines({ organization, withOrganization, filters, onReset }: JournalOfProps & { filters: JournalFilters; onReset: () => void }) {
  const t = usePhrases(journalPhrases);
  const pages = usePages(JSON.stringify(filters));
  const query = useJournal(organization, filters, pages.after);
  const outdated = useOutdated();
  const isClosed = query.error instanceof ApiError && (query.error.code === 'not_found' || query.error.code === 'forbidden');
  useEffect(() => {
    // What the viewer may read has changed: the page and its frame are to know.
    if (isClosed) void outdated('/api/organizations', '/api/home');
  }, [isClosed, outdated]);
  if (isClosed || !query.data) return <Loading query={query}><TableSkeleton /></Loading>;
  const { rows } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        {isNarrowed(filters) ? (
          <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.reset}</Button>}>
            {t.notFoundText}
          </EmptyState>
        ) : (
          <EmptyState icon={History} title={t.empty.title}>
            {organization ? t.empty.organization : t.empty.mine}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <JournalTable lines={rows} withOrganization={withOrganization} stale={query.isPlaceholderData} />
      <Paging pages={pages} query={query} />
    </>
  );
}
