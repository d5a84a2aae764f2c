import { useBoot } from '#web/lib/boot-context.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { contactPhrases } from '../phrases.ts';
import { Reach } from './reach.tsx';

export function SupportLine() {
  const t = usePhrases(contactPhrases);
  const { supportEmail, supportPhone } = useBoot().provider;
  return (
    <Card title={t.support}>
      <p className="mb-4 text-muted">{t.supportText}</p>
      <Reach phone={supportPhone} email={supportEmail} />
    </Card>
  );
}
