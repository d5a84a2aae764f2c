import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { DeskClaimDetails } from '../api.ts';
import { deskClaimPhrases } from '../claim-phrases.ts';

/** Where the client base knows the claimant's phone from. */
export function PhoneFacts({ claim }: { claim: DeskClaimDetails }) {
  const t = usePhrases(deskClaimPhrases);
  const words = usePhrases(organizationPhrases);
  const here = claim.client?.contacts.some((contact) => contact.isClaimantsPhone) ?? false;
  return (
    <Card title={t.phoneFacts}>
      <p>{here ? t.phoneHere : t.phoneNotHere}</p>
      {claim.phoneKnownAt.length === 0 ? (
        <p className="mt-1 text-muted">{here ? t.phoneOnlyHere : t.phoneNowhere}</p>
      ) : (
        <>
          <p className="mt-3">{t.phoneElsewhere}</p>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
            {claim.phoneKnownAt.map((client) => (
              <li key={client.inn}>
                {client.name} <span className="text-muted tabular-nums">{words.innOf(client.inn)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
