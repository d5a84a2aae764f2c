import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { formatCount } from '#web/lib/plural.ts';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { StaffClient } from '../api.ts';
import { clientPhrases } from '../client-phrases.ts';
import { ManagerPhoto } from './manager-photo.tsx';

/** What the card says of the client where there is one, how many people it has in the portal and since when. */
export function ClientFacts({ client }: { client: StaffClient }) {
  const t = usePhrases(clientPhrases);
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  return (
    <Card title={client.inClientBase ? t.card : t.client}>
      <Facts>
        <Fact name={words.inn}>
          <span className="tabular-nums">{client.inn}</span>
        </Fact>
        {client.inClientBase && (
          <>
            <Fact name={t.kpp}>
              <span className="tabular-nums">{client.kpp ?? t.none}</span>
            </Fact>
            <Fact name={t.manager}>
              {client.manager?.name ?? t.noManager}
              {client.manager && <ManagerPhoto manager={client.manager} />}
            </Fact>
          </>
        )}
        <Fact name={t.members}>
          <span className="tabular-nums">{formatCount(client.members, locale)}</span>
        </Fact>
        <Fact name={t.since}>
          <span className="tabular-nums">{client.inPortalSince === null ? t.notYet : formatDay(client.inPortalSince, locale)}</span>
        </Fact>
      </Facts>
    </Card>
  );
}
