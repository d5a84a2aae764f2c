import { useState } from 'react';
import { useStaff } from '#web/lib/session.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import type { DeskClaimDetails } from '../api.ts';
import type { Decision, Decisions } from '../decisions.ts';
import { decisionPhrases } from '../decision-phrases.ts';

const DecisionDialog = late(() => import('./decision-dialog.tsx'));

interface DecisionBarProps {
  claim: DeskClaimDetails;
  decide: Decisions['decide'];
}

/** What can be done about a claim that waits; the client is asked one thing at a time. */
export function DecisionBar({ claim, decide }: DecisionBarProps) {
  const t = usePhrases(decisionPhrases);
  const { may } = useStaff();
  const [chosen, setChosen] = useState<{ decision: Decision; open: boolean } | null>(null);
  const open = (decision: Decision) => () => setChosen({ decision, open: true });
  const waits = claim.state === 'manual' || claim.state === 'question';
  if (waits && !may.decideClaims) return <p className="max-w-80 text-muted">{t.mayNot}</p>;
  return (
    <>
      {waits && (
        <>
          <Button variant="primary" wide="phone" onClick={open('approve')}>
            {t.approve}
          </Button>
          {claim.state === 'manual' && (
            <Button wide="phone" onClick={open('ask')}>
              {t.ask}
            </Button>
          )}
          <Button variant="danger-quiet" wide="phone" onClick={open('reject')}>
            {t.reject}
          </Button>
        </>
      )}
      {chosen && (
        <DecisionDialog key={chosen.decision} claim={claim} decide={decide} decision={chosen.decision} open={chosen.open} onClose={() => setChosen({ ...chosen, open: false })} />
      )}
    </>
  );
}
