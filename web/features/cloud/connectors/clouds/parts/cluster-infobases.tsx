import { useState } from 'react';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useClusterInfobases } from '../../api.ts';
import { cloudPhrases } from '../phrases.ts';
import type { ConnectorName } from './cloud-row.tsx';

interface ClusterInfobasesProps {
  clusters: readonly ConnectorName[];
  /** Why it cannot be picked; null: it can. */
  standOf: (infobase: { clusterId: string; key: string; inn: string | null }) => string | null;
  onPick: (infobase: { clusterId: string; key: string; title: string }) => void;
}

/** So many at once; a search finds the others. */
const SHOWN = 8;

/** What a cluster holds, by a search. */
export function ClusterInfobases({ clusters, standOf, onPick }: ClusterInfobasesProps) {
  const t = usePhrases(cloudPhrases);
  const [chosen, setChosen] = useState(clusters[0]?.id ?? '');
  const [search, setSearch] = useState('');
  const query = useClusterInfobases(chosen, search);
  return (
    <div className="flex flex-col gap-3 rounded-control border border-line p-3">
      {clusters.length > 1 && <Select label={t.cluster} value={chosen} options={clusters.map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} />}
      <SearchField label={t.search} value={search} onSearch={setSearch} />
      {query.data ? (
        query.data.infobases.length === 0 ? (
          <p className="text-muted">{search === '' ? t.notListed : t.notFound}</p>
        ) : (
          <ul aria-label={t.found} aria-busy={query.isPlaceholderData || undefined} className="flex flex-col divide-y divide-line">
            {query.data.infobases.slice(0, SHOWN).map(({ key, name, description, inn }) => {
              const stand = standOf({ clusterId: chosen, key, inn });
              return (
                <li key={key} className="flex items-center justify-between gap-3 py-2">
                  <span className="min-w-0 wrap-anywhere">
                    {name}
                    {description !== '' && <span className="block text-sm text-muted">{description}</span>}
                  </span>
                  {stand === null ? (
                    <Button aria-label={t.pickOne(name)} onClick={() => onPick({ clusterId: chosen, key, title: description || name })}>
                      {t.pick}
                    </Button>
                  ) : (
                    <span className="shrink-0 text-sm text-muted tabular-nums max-sm:max-w-32">{stand}</span>
                  )}
                </li>
              );
            })}
          </ul>
        )
      ) : query.error ? (
        <LoadError query={query} />
      ) : (
        <Skeleton className="flex flex-col gap-3">
          <Bone className="h-5 w-48" />
          <Bone className="h-5 w-40" />
        </Skeleton>
      )}
      {query.data && (!query.data.isComplete || query.data.infobases.length > SHOWN) && <p className="text-sm text-muted">{t.more}</p>}
    </div>
  );
}
