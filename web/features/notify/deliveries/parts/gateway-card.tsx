import { useLocale } from '#web/lib/locale.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { formatCount } from '#web/lib/plural.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Link } from '#web/ui/link.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { healthOf, type Gateway, type Health } from '../health.ts';
import { deliveryPhrases } from '../phrases.ts';

const tones: Record<Health, Tone> = { stand_in: 'neutral', failing: 'danger', partly: 'warning', works: 'success', idle: 'neutral' };

/** One channel: what sends it, how it does today. */
export function GatewayCard({ gateway }: { gateway: Gateway }) {
  const t = usePhrases(deliveryPhrases);
  const locale = useLocale();
  const health = healthOf(gateway);
  const count = (value: number) => <span className="tabular-nums">{formatCount(value, locale)}</span>;
  return (
    <Card title={t.channels[gateway.channel]} aside={<Status tone={tones[health]}>{t.health[health]}</Status>}>
      <div className="flex flex-col gap-4">
        {gateway.standIn && (
          <Alert tone="warning" action={<Link href="/outbox" target="_self">{t.toOutbox}</Link>}>
            {t.standIn}
          </Alert>
        )}
        <Facts>
          {!gateway.standIn && <Fact name={t.gateway}>{gateway.gateway}</Fact>}
          <Fact name={t.waiting}>{count(gateway.waiting)}</Fact>
          <Fact name={t.sent}>{count(gateway.sentLastDay)}</Fact>
          <Fact name={t.failed}>{count(gateway.failedLastDay)}</Fact>
          <Fact name={t.lastSent}>{gateway.lastSentAt === null ? t.never : <Moment at={gateway.lastSentAt} />}</Fact>
          <Fact name={t.lastFailure}>
            {gateway.lastFailure === null ? (
              t.never
            ) : (
              <>
                <Moment at={gateway.lastFailure.at} />
                <span className="block text-sm text-muted">
                  {gateway.lastFailure.detail} <code className="font-mono">{gateway.lastFailure.code}</code>
                </span>
              </>
            )}
          </Fact>
        </Facts>
      </div>
    </Card>
  );
}
