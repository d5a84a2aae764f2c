import type { ReactNode } from 'react';
import { CloudOff } from 'lucide-react';
import type { Cloud } from '#contract/cloud.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { Select } from '#web/ui/select.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import type { CloudsInView } from '../in-view.ts';
import { cloudPhrases } from '../phrases.ts';

interface InCloudProps {
  view: CloudsInView;
  children: (cloud: Cloud) => ReactNode;
}

/** The content of a page that is of one cloud; in its place why there is nothing to see. */
export function InCloud({ view: { query, clouds, cloud, choose }, children }: InCloudProps) {
  const t = usePhrases(cloudPhrases);
  if (!query.data && query.error) return <Card><LoadError query={query} /></Card>;
  if (!query.data) return <TableSkeleton />;
  if (!cloud) return <NoCloud />;
  return (
    <>
      {clouds.length > 1 && (
        <div className="mb-4 max-w-100">
          <Select label={t.cloud} options={clouds.map(({ id, name, organization }) => ({ value: id, label: `${name} · ${organization.name}` }))} value={cloud.id} onChange={choose} />
        </div>
      )}
      {children(cloud)}
    </>
  );
}

function NoCloud() {
  const t = usePhrases(cloudPhrases);
  const { supportEmail } = useBoot().provider;
  return (
    <Card>
      <EmptyState icon={CloudOff} title={t.none} action={<ButtonLink href={`mailto:${supportEmail}`}>{t.write}</ButtonLink>}>
        {t.noneText}
      </EmptyState>
    </Card>
  );
}
