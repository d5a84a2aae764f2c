import type { ClaimState } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { deskPhrases } from '../phrases.ts';

const tones: Record<ClaimState, Tone> = {
  checking: 'info',
  manual: 'warning',
  question: 'info',
  administrators: 'neutral',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
};

/** A claim's state as the staff calls it. */
export function DeskStatus({ state }: { state: ClaimState }) {
  const t = usePhrases(deskPhrases);
  return <Status tone={tones[state]}>{t.states[state]}</Status>;
}
