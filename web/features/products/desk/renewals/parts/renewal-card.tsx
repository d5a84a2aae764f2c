import type { DeskRenewal, RenewalState } from '#contract/products.ts';
import { ClientName } from '#web/lib/client-name.tsx';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { useContractName } from '../../../contracts/name.ts';
import { deskRenewalPhrases } from '../phrases.ts';
import { RenewalDeeds, type RenewalDeedsProps } from './renewal-deeds.tsx';

const tones: Record<RenewalState, Tone> = { new: 'warning', in_work: 'info', done: 'success', declined: 'danger', withdrawn: 'neutral' };

/** One request to renew a contract. */
export function RenewalCard({ renewal, onSettle }: RenewalDeedsProps) {
  const t = usePhrases(deskRenewalPhrases);
  const nameOf = useContractName();
  const { note, answer, state, settledAt } = renewal;
  return (
    <Card title={nameOf(renewal.contract)} aside={<Status tone={tones[state]}>{t.states[state]}</Status>}>
      <div className="flex flex-col gap-4">
        <RenewalFacts renewal={renewal} />
        {note !== null && <Quote by={t.note}>{note}</Quote>}
        {answer !== null && <Quote by={t.answer}>{answer}</Quote>}
        {settledAt === null && <RenewalDeeds renewal={renewal} onSettle={onSettle} />}
      </div>
    </Card>
  );
}

function RenewalFacts({ renewal: { contract, organization, requestedBy, createdAt, handledBy, settledAt } }: { renewal: DeskRenewal }) {
  const t = usePhrases(deskRenewalPhrases);
  const locale = useLocale();
  return (
    <Facts>
      <Fact name={t.organization}>
        <ClientName organization={organization} />
      </Fact>
      <Fact name={t.contractName}>{contract.name}</Fact>
      <Fact name={t.ends}>{contract.endsOn === null ? t.endless : formatDay(contract.endsOn, locale)}</Fact>
      <Fact name={t.requested}>
        {requestedBy ?? t.unknownPerson}, <Moment at={createdAt} />
      </Fact>
      {handledBy !== null && <Fact name={t.handledBy}>{handledBy.name}</Fact>}
      {settledAt !== null && (
        <Fact name={t.settledAt}>
          <Moment at={settledAt} />
        </Fact>
      )}
    </Facts>
  );
}
