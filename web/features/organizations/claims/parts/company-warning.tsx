import type { Claim } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { claimCardPhrases } from '../card-phrases.ts';

/** Says plainly that the register has a company as wound up, or on its way there. */
export function CompanyWarning({ claim }: { claim: Claim }) {
  const t = usePhrases(claimCardPhrases);
  if (!claim.company || claim.company.status === 'active') return null;
  return (
    <Alert tone="warning">
      {t.register[claim.company.status]} {claim.company.status === 'liquidated' && claim.state === 'manual' && t.thereforeByHand}
    </Alert>
  );
}
