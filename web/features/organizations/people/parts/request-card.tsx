import type { JoinRequest } from '#contract/join-requests.ts';
import { formatPhone } from '#web/lib/format.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Email } from '#web/ui/email.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Badge } from '#web/ui/status.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { requestPhrases } from '../request-phrases.ts';

export type RequestDecision = 'accept' | 'decline';

interface RequestCardProps {
  request: JoinRequest;
  onDecide: (decision: RequestDecision) => void;
}

/** Who asks, for which organisation, and what is known of them. */
export function RequestCard({ request, onDecide }: RequestCardProps) {
  const t = usePhrases(requestPhrases);
  const words = usePhrases(organizationPhrases);
  return (
    <Card title={request.name}>
      <div className="max-w-180">
        <Facts>
          <Fact name={t.organization}>
            {request.organizationName} <span className="text-sm text-muted tabular-nums">{words.innOf(request.organizationInn)}</span>
          </Fact>
          <Fact name={t.position}>{words.positions[request.position]}</Fact>
          <Fact name={t.phone}>
            <span className="tabular-nums">{formatPhone(request.phone)}</span>
          </Fact>
          <Fact name={t.email}>
            <Email address={request.email} />{' '}
            <Badge tone={request.emailConfirmed ? 'success' : 'warning'}>{request.emailConfirmed ? t.confirmed : t.unconfirmed}</Badge>
          </Fact>
          <Fact name={t.asked}>
            <Moment at={request.createdAt} />
          </Fact>
        </Facts>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" wide="phone" aria-label={t.acceptOf(request.name)} onClick={() => onDecide('accept')}>
          {t.accept}
        </Button>
        <Button variant="danger-quiet" wide="phone" aria-label={t.declineOf(request.name)} onClick={() => onDecide('decline')}>
          {t.decline}
        </Button>
      </div>
    </Card>
  );
}
