import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { infobasePhrases } from '../phrases.ts';
import { useInfobaseDeeds } from './infobase-deeds.tsx';

export function InfobasesHeader({ cloud }: { cloud: Cloud | undefined }) {
  const t = usePhrases(infobasePhrases);
  const { ask, dialog } = useInfobaseDeeds(cloud);
  const button = cloud?.has.infobases && (
    <Button variant="danger-quiet" wide="phone" disabledBecause={cloud.counts.infobaseSessions === 0 && t.nothingToEnd} onClick={() => ask({ what: 'end-all', infobase: null })}>
      {t.endAll}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={button} />
      {dialog}
    </>
  );
}
