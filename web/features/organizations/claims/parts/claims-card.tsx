import { clsx } from 'clsx';
import type { Claim } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card, CardRows } from '#web/ui/card.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { Link } from '#web/ui/link.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { claimPhrases } from '../phrases.ts';
import { ClaimNext } from './claim-next.tsx';
import { ClaimStatus } from './claim-status.tsx';

/** The claims in short, for the home page; what can be done about them is on the page of organisations. */
export function ClaimsCard({ claims }: { claims: readonly Claim[] }) {
  const t = usePhrases(claimPhrases);
  const words = usePhrases(organizationPhrases);
  return (
    <Card title={t.claims} help={<HelpMark about={t.help.claims}>{t.claimsHelp}</HelpMark>} aside={<Link href="/organizations">{t.toOrganizations}</Link>}>
      <CardRows>
        {claims.map((claim) => (
          <li key={claim.id} className="flex flex-col gap-1 py-3">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="min-w-0">
                {claim.company && <span className="block wrap-break-word">{claim.company.name}</span>}
                <span className={clsx('tabular-nums', claim.company && 'text-sm text-muted')}>{words.innOf(claim.inn)}</span>
              </span>
              <ClaimStatus state={claim.state} />
            </div>
            <div className="text-sm text-muted">
              <ClaimNext claim={claim} />
            </div>
          </li>
        ))}
      </CardRows>
    </Card>
  );
}
