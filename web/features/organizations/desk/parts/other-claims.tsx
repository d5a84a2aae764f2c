import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card, CardRow, CardRows } from '#web/ui/card.tsx';
import { Link } from '#web/ui/link.tsx';
import type { DeskClaimDetails } from '../api.ts';
import { deskClaimPhrases } from '../claim-phrases.ts';
import { DeskStatus } from './desk-status.tsx';

/** Who else asks, or asked, for the same INN. */
export function OtherClaims({ claims }: { claims: DeskClaimDetails['otherClaims'] }) {
  const t = usePhrases(deskClaimPhrases);
  return (
    <Card title={t.others}>
      {claims.length === 0 ? (
        <p className="text-muted">{t.noOthers}</p>
      ) : (
        <CardRows>
          {claims.map((claim) => (
            <CardRow
              key={claim.id}
              title={<Link href={`/staff/claims/${claim.id}`}>{claim.claimant}</Link>}
              note={<Moment at={claim.createdAt} />}
              aside={<DeskStatus state={claim.state} />}
            />
          ))}
        </CardRows>
      )}
    </Card>
  );
}
