import { formatPhone } from '#web/lib/format.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Link } from '#web/ui/link.tsx';
import { DaysAgo } from '../../clients/parts/days-ago.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { DeskClaimDetails } from '../api.ts';
import { deskClaimPhrases } from '../claim-phrases.ts';
import { deskPhrases } from '../phrases.ts';
import { DeskStatus } from './desk-status.tsx';
import { TimeLeft } from './time-left.tsx';

/** What is asked, and by whom. */
export function ClaimFacts({ claim }: { claim: DeskClaimDetails }) {
  const t = usePhrases(deskClaimPhrases);
  const desk = usePhrases(deskPhrases);
  const words = usePhrases(organizationPhrases);
  return (
    <>
      <Card title={t.claim} aside={<DeskStatus state={claim.state} />}>
        <Facts>
          <Fact name={words.inn}>
            <span className="tabular-nums">{claim.inn}</span>
          </Fact>
          <Fact name={t.type}>{words.types[claim.type]}</Fact>
          <Fact name={desk.created}>
            <Moment at={claim.createdAt} />
          </Fact>
          {claim.cause && <Fact name={desk.cause}>{desk.causes[claim.cause]}</Fact>}
          {claim.overdueSince && (
            <>
              <Fact name={desk.overdueSince}>
                <DaysAgo at={claim.overdueSince} />
              </Fact>
              <Fact name={t.managerAsked}>
                {claim.managerAskedAt ? (
                  <>
                    {t.managerAskedAt} <Moment at={claim.managerAskedAt} />
                  </>
                ) : (
                  t.managerNotAsked
                )}
              </Fact>
            </>
          )}
          {claim.promisedBy && (
            <Fact name={desk.left}>
              <TimeLeft claim={claim} />
            </Fact>
          )}
        </Facts>
      </Card>
      <Card title={desk.claimant}>
        <Facts>
          <Fact name={t.name}>{claim.claimant}</Fact>
          <Fact name={t.position}>{words.positions[claim.position]}</Fact>
          <Fact name={t.phone}>
            <Link href={`tel:${claim.claimantPhone}`} className="tabular-nums">
              {formatPhone(claim.claimantPhone)}
            </Link>
          </Fact>
          <Fact name={t.email}>
            <Link href={`mailto:${claim.claimantEmail}`}>{claim.claimantEmail}</Link>
          </Fact>
          <Fact name={t.registered}>
            <Moment at={claim.claimantRegisteredAt} />
          </Fact>
        </Facts>
      </Card>
    </>
  );
}
