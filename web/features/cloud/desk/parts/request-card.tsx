import type { CloudRequestState } from '#contract/cloud-requests.ts';
import { ClientName } from '#web/lib/client-name.tsx';
import { formatMoney } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Email } from '#web/ui/email.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import type { DeskRequest } from '../api.ts';
import { deskRequestPhrases } from '../phrases.ts';
import { RequestDeeds, type RequestDeedsProps } from './request-deeds.tsx';

const tones: Record<CloudRequestState, Tone> = { new: 'warning', in_work: 'info', done: 'success', declined: 'danger', withdrawn: 'neutral' };

/** One thing that a client asks for. */
export function RequestCard({ request, onSettle }: RequestDeedsProps) {
  const t = usePhrases(deskRequestPhrases);
  const { kind, person, state, comment, answer, settledAt } = request;
  return (
    <Card title={`${t.kinds[kind]}: ${person}`} aside={<Status tone={tones[state]}>{t.states[state]}</Status>}>
      <div className="flex flex-col gap-4">
        <RequestFacts request={request} />
        {comment !== null && <Quote by={t.comment}>{comment}</Quote>}
        {answer !== null && <Quote by={t.answer}>{answer}</Quote>}
        {settledAt === null && <RequestDeeds request={request} onSettle={onSettle} />}
      </div>
    </Card>
  );
}

function RequestFacts({ request: { organization, cloud, email, infobases, priceEffect, requestedBy, createdAt, handledBy, settledAt } }: { request: DeskRequest }) {
  const t = usePhrases(deskRequestPhrases);
  const locale = useLocale();
  return (
    <Facts>
      <Fact name={t.organization}>
        <ClientName organization={organization} />
      </Fact>
      <Fact name={t.cloud}>{cloud.name}</Fact>
      {email !== null && (
        <Fact name={t.email}>
          <Email address={email} />
        </Fact>
      )}
      {infobases.length > 0 && <Fact name={t.infobases}>{infobases.join(', ')}</Fact>}
      <Fact name={t.price}>
        {priceEffect === null ? <span className="text-muted">{t.priceUnknown}</span> : priceEffect === 0 ? t.priceSame : t.priceOf(`${priceEffect > 0 ? '+' : ''}${formatMoney(priceEffect, locale)}`)}
      </Fact>
      <Fact name={t.requested}>
        {requestedBy ?? t.unknownPerson}, <Moment at={createdAt} />
      </Fact>
      {handledBy !== null && <Fact name={t.handledBy[settledAt === null ? 'open' : 'settled']}>{handledBy}</Fact>}
      {settledAt !== null && (
        <Fact name={t.settledAt}>
          <Moment at={settledAt} />
        </Fact>
      )}
    </Facts>
  );
}
