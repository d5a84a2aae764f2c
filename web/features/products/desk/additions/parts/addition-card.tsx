import type { AdditionState, DeskAddition } from '#contract/products.ts';
import { ClientName } from '#web/lib/client-name.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useStaff } from '#web/lib/session.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { productPhrases } from '../../../phrases.ts';
import { deskAdditionPhrases } from '../phrases.ts';
import { ScanLink } from './scan-link.tsx';

const tones: Record<AdditionState, Tone> = { checking: 'warning', confirmed: 'success', declined: 'danger', withdrawn: 'neutral', merged: 'success' };

export type Decision = 'confirm' | 'decline';

interface AdditionCardProps {
  addition: DeskAddition;
  onDecide: (addition: DeskAddition, decision: Decision) => void;
}

/** One product that a client added, with all that is needed to decide. */
export function AdditionCard({ addition, onDecide }: AdditionCardProps) {
  const t = usePhrases(deskAdditionPhrases);
  const words = usePhrases(productPhrases);
  const { name, category, registrationNumber, fromCatalog, organization, addedBy, addedAt, comment, hasScan, state, reason, decidedBy } = addition;
  return (
    <Card title={<span className="wrap-anywhere">{name}</span>} aside={<Status tone={tones[state]}>{t.states[state]}</Status>}>
      <div className="flex flex-col gap-4">
        <Facts>
          <Fact name={t.organization}>
            <ClientName organization={organization} />
          </Fact>
          <Fact name={t.category}>{words.categories[category]}</Fact>
          <Fact name={t.name}>{fromCatalog ? t.fromCatalog : t.typed}</Fact>
          <Fact name={words.registrationNumber}>{registrationNumber === null ? '—' : <span className="tabular-nums">{registrationNumber}</span>}</Fact>
          <Fact name={t.added}>
            {addedBy ?? t.unknownPerson}, <Moment at={addedAt} />
          </Fact>
          <Fact name={t.scan}>{hasScan ? <ScanLink additionId={addition.id} name={name} /> : t.noScan}</Fact>
          {decidedBy !== null && <Fact name={t.decided}>{decidedBy}</Fact>}
        </Facts>
        {comment !== null && <Quote by={t.comment}>{comment}</Quote>}
        {reason !== null && <Quote by={t.reason}>{reason}</Quote>}
        {state === 'checking' && <Decisions addition={addition} onDecide={onDecide} />}
      </div>
    </Card>
  );
}

function Decisions({ addition, onDecide }: AdditionCardProps) {
  const t = usePhrases(deskAdditionPhrases);
  const { may } = useStaff();
  if (!may.decideClaims) return <p className="text-muted">{t.mayNot}</p>;
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" wide="phone" aria-label={t.confirmOf(addition.name)} onClick={() => onDecide(addition, 'confirm')}>
        {t.confirm}
      </Button>
      <Button variant="danger-quiet" wide="phone" aria-label={t.declineOf(addition.name)} onClick={() => onDecide(addition, 'decline')}>
        {t.decline}
      </Button>
    </div>
  );
}
