import type { Claim } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { CompanyStatusNote } from '../../parts/company-status.tsx';
import { claimCardPhrases } from '../card-phrases.ts';

/** Says plainly that the register has a company as wound up, or on its way there. */
export function CompanyWarning({ claim }: { claim: Claim }) {
  const t = usePhrases(claimCardPhrases);
  if (!claim.company || claim.company.status === 'active') return null;
  return (
    <p className="flex max-w-180 flex-wrap items-center gap-x-2 gap-y-1">
      <CompanyStatusNote company={claim.company} />
      {claim.company.status === 'liquidated' && t.liquidated}
    </p>
  );
}
