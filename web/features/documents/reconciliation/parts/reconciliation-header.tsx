import { usePhrases } from '#web/lib/phrases.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { reconciliationPhrases } from '../phrases.ts';

export function ReconciliationHeader() {
  const t = usePhrases(reconciliationPhrases);
  return <PageHeader title={t.title} description={t.description} />;
}
