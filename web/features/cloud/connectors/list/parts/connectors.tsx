import { useEffect, useRef, useState } from 'react';
import { Plus } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { useConnectors } from '../../api.ts';
import type { AskedDeed, Deed } from '../deeds.ts';
import { noNarrowing, readListing, withListing, type ConnectorListing } from '../filters.ts';
import { connectorListPhrases } from '../phrases.ts';
import { ConnectorsFilters } from './connectors-filters.tsx';
import { FoundConnectors } from './found-connectors.tsx';

const DeedDialog = late(() => import('./deed-dialog.tsx'));

/** The provider's systems that clients' clouds stand on; for engineers. */
export function Connectors() {
  const t = usePhrases(connectorListPhrases);
  const [path, navigate] = useLocation();
  const listing = readListing(useSearch());
  const pages = usePages(JSON.stringify(listing));
  const query = useConnectors({ ...listing, search: listing.search || undefined, after: pages.after });
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const ask = (deed: Deed) => setAsked({ deed, open: true, times: (asked?.times ?? 0) + 1 });
  const searchBox = useRef<HTMLDivElement>(null);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    // The button that was pressed is gone with the empty state.
    if (resets > 0) searchBox.current?.querySelector('input')?.focus();
  }, [resets]);
  // Typing pauses come late: what stands in the address then is what changes.
  const change = (part: Partial<ConnectorListing>) => navigate(withListing(path, location.search, part), { replace: true });
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>}
        actions={
          <Button variant="primary" wide="phone" icon={<Plus aria-hidden className="size-4" />} onPointerEnter={DeedDialog.preload} onFocus={DeedDialog.preload} onClick={() => ask({ kind: 'add' })}>
            {t.add}
          </Button>
        }
      />
      <ConnectorsFilters listing={listing} counts={query.data?.counts} onChange={change} searchBox={searchBox} />
      <FoundConnectors
        listing={listing}
        query={query}
        pages={pages}
        onDeed={ask}
        onReset={() => {
          change(noNarrowing);
          setResets(resets + 1);
        }}
      />
      {asked && <DeedDialog key={asked.times} asked={asked} directories={query.data?.directories ?? []} onClose={() => setAsked({ ...asked, open: false })} />}
    </>
  );
}
