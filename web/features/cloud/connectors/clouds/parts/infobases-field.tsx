import type { StaffCloud } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import type { PickedInfobase } from '../access.ts';
import { cloudPhrases } from '../phrases.ts';
import type { ConnectorName } from './cloud-row.tsx';
import { ClusterInfobases } from './cluster-infobases.tsx';
import { PickedRow } from './picked-row.tsx';

interface InfobasesFieldProps {
  inn: string;
  /** Those that the cloud has now. */
  known: StaffCloud['infobases'];
  picked: readonly PickedInfobase[];
  clusters: readonly ConnectorName[];
  onChange: (picked: readonly PickedInfobase[]) => void;
}

/** The client's infobases, picked from what the clusters say they hold. */
export function InfobasesField({ inn, known, picked, clusters, onChange }: InfobasesFieldProps) {
  const t = usePhrases(cloudPhrases);
  const isOwn = (clusterId: string, key: string) => known.some((one) => one.clusterId === clusterId && one.key === key);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1.5 font-medium">{t.infobases}</legend>
      {picked.length > 0 && (
        <ul className="flex flex-col gap-3">
          {picked.map((infobase, index) => (
            <PickedRow
              key={`${infobase.clusterId} ${infobase.key}`}
              index={index}
              infobase={infobase}
              onChange={(next) => onChange(picked.with(index, next))}
              onDrop={() => onChange(picked.filter((_one, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      {clusters.length === 0 ? (
        <p className="text-muted">{t.noClusters}</p>
      ) : (
        <ClusterInfobases
          clusters={clusters}
          standOf={({ clusterId, key, inn: owner }) => {
            if (picked.some((one) => one.clusterId === clusterId && one.key === key)) return t.picked;
            if (owner === null || isOwn(clusterId, key)) return null;
            return owner === inn ? t.takenHere : t.takenBy(owner);
          }}
          onPick={({ clusterId, key, title }) => onChange([...picked, known.find((one) => one.clusterId === clusterId && one.key === key) ?? { clusterId, key, title, hasAccess: false }])}
        />
      )}
    </fieldset>
  );
}
