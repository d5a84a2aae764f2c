import type { RefObject } from 'react';
import { connectorFilters, connectorKinds, type listConnectors } from '#contract/connectors.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { connectorPhrases } from '../../phrases.ts';
import type { ConnectorListing } from '../filters.ts';
import { connectorListPhrases } from '../phrases.ts';

interface ConnectorsFiltersProps {
  listing: ConnectorListing;
  /** How many there are; undefined until known. */
  counts: OutputOf<typeof listConnectors>['counts'] | undefined;
  onChange: (change: Partial<ConnectorListing>) => void;
  searchBox: RefObject<HTMLDivElement | null>;
}

export function ConnectorsFilters({ listing, counts, onChange, searchBox }: ConnectorsFiltersProps) {
  const t = usePhrases(connectorListPhrases);
  const { kinds } = usePhrases(connectorPhrases);
  const counted = (label: string, count: number | undefined) => (count === undefined ? label : `${label} (${count})`);
  return (
    <div className="mb-4 flex flex-wrap items-start gap-3">
      {/* As far down as the fields beside it, whose labels stand above them. */}
      <div ref={searchBox} className="max-sm:w-full sm:w-64 sm:pt-6.5">
        <SearchField label={t.search} value={listing.search} onSearch={(search) => onChange({ search })} />
      </div>
      <div className="w-60 max-sm:w-auto max-sm:min-w-0 max-sm:flex-1">
        <Select
          label={t.kind}
          options={[{ value: '', label: t.allKinds }, ...connectorKinds.map((value) => ({ value, label: kinds[value] }))]}
          value={listing.kind ?? ''}
          onChange={(kind) => onChange({ kind: kind === '' ? undefined : kind })}
        />
      </div>
      <div className="w-48 max-sm:w-auto max-sm:min-w-0 max-sm:flex-1">
        <Select
          label={t.show}
          options={[{ value: '', label: counted(t.all, counts?.all) }, ...connectorFilters.map((value) => ({ value, label: counted(t.shown[value], counts?.[value]) }))]}
          value={listing.show ?? ''}
          onChange={(show) => onChange({ show: show === '' ? undefined : show })}
        />
      </div>
    </div>
  );
}
