import type { ClaimState } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { claimPhrases } from '../phrases.ts';

const tones: Record<ClaimState, Tone> = {
  checking: 'info',
  manual: 'info',
  question: 'warning',
  administrators: 'neutral',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
};

export function ClaimStatus({ state }: { state: ClaimState }) {
  const t = usePhrases(claimPhrases);
  return (
    <Status tone={tones[state]} live={state === 'checking'}>
      {t.states[state]}
    </Status>
  );
}
