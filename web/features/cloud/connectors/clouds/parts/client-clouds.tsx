import { useState } from 'react';
import { Cloud, Plus } from 'lucide-react';
import type { StaffCloud } from '#contract/connectors.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, CardRows } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { late } from '#web/ui/late.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useStaffClouds } from '../../api.ts';
import { cloudPhrases } from '../phrases.ts';
import { CloudRow } from './cloud-row.tsx';

const CloudDialog = late(() => import('./cloud-dialog.tsx'));
const RemoveCloudDialog = late(() => import('./remove-cloud-dialog.tsx'));

type Asked = { readonly deed: 'save' | 'remove'; readonly cloud: StaffCloud | null; readonly open: boolean; readonly times: number };

/** What a client's clouds stand on, for engineers. */
export function ClientClouds({ inn }: { inn: string }) {
  const t = usePhrases(cloudPhrases);
  const query = useStaffClouds(inn);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (deed: Asked['deed'], cloud: StaffCloud | null) => setAsked({ deed, cloud, open: true, times: (asked?.times ?? 0) + 1 });
  const close = () => setAsked(asked && { ...asked, open: false });
  const list = useFocusKept<HTMLDivElement>(query.data?.clouds.length ?? 0);
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <Card
        title={t.title}
        aside={
          query.data && (
            <Button icon={<Plus aria-hidden className="size-4" />} onPointerEnter={CloudDialog.preload} onFocus={CloudDialog.preload} onClick={() => ask('save', null)}>
              {t.add}
            </Button>
          )
        }
      >
        {query.data ? (
          query.data.clouds.length === 0 ? (
            <EmptyState icon={Cloud} title={t.empty}>
              {t.emptyText}
            </EmptyState>
          ) : (
            <CardRows>
              {query.data.clouds.map((cloud) => (
                <CloudRow key={cloud.id} cloud={cloud} connectors={query.data.connectors} onChange={() => ask('save', cloud)} onRemove={() => ask('remove', cloud)} />
              ))}
            </CardRows>
          )
        ) : query.error ? (
          <LoadError query={query} />
        ) : (
          <Skeleton className="flex flex-col gap-3">
            <Bone className="h-5 w-48" />
            <Bone className="h-4 w-2/3" />
          </Skeleton>
        )}
      </Card>
      {asked?.deed === 'save' && query.data && <CloudDialog key={asked.times} inn={inn} cloud={asked.cloud} connectors={query.data.connectors} open={asked.open} onClose={close} />}
      {asked?.deed === 'remove' && asked.cloud && <RemoveCloudDialog key={asked.times} cloud={asked.cloud} open={asked.open} onClose={close} />}
    </div>
  );
}
