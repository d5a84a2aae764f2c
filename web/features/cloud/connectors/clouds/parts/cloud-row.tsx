import type { OutputOf } from '#contract/endpoint.ts';
import type { listStaffClouds, StaffCloud } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Badge } from '#web/ui/status.tsx';
import { cloudPhrases } from '../phrases.ts';

export type ConnectorName = OutputOf<typeof listStaffClouds>['connectors'][number];

interface CloudRowProps {
  cloud: StaffCloud;
  connectors: readonly ConnectorName[];
  onChange: () => void;
  onRemove: () => void;
}

/** One cloud: on what it stands. */
export function CloudRow({ cloud, connectors, onChange, onRemove }: CloudRowProps) {
  const t = usePhrases(cloudPhrases);
  const nameOf = (id: string) => connectors.find((one) => one.id === id)?.name ?? id;
  const { name, isPushed, directoryId, unit, group, serverIds, infobases, users } = cloud;
  return (
    <li className="flex flex-col gap-3 py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-medium wrap-anywhere">{name}</h3>
        {isPushed && <Badge>{t.pushed}</Badge>}
      </div>
      <Facts>
        <Fact name={t.directory}>
          {directoryId === null ? <span className="text-muted">{t.none}</span> : nameOf(directoryId)}
          {directoryId !== null && <span className="block text-sm wrap-anywhere text-muted">{unit ?? group}</span>}
        </Fact>
        {directoryId !== null && <Fact name={t.servers}>{serverIds.length === 0 ? <span className="text-muted">{t.none}</span> : serverIds.map(nameOf).join(', ')}</Fact>}
        <Fact name={t.infobases}>{infobases.length === 0 ? <span className="text-muted">{t.none}</span> : infobases.map(({ title }) => title).join(', ')}</Fact>
        {directoryId !== null && <Fact name={t.users}>{users}</Fact>}
      </Facts>
      {isPushed ? (
        <p className="text-sm text-muted">{t.pushedText}</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button wide="phone" aria-label={t.of(t.change, name)} onClick={onChange}>
            {t.change}
          </Button>
          <Button variant="danger-quiet" wide="phone" aria-label={t.of(t.remove, name)} onClick={onRemove}>
            {t.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
