import type { Reading } from '#contract/back-office.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { exchangePhrases } from '../phrases.ts';

const tones: Record<Reading['state'], Tone> = { running: 'info', done: 'success', failed: 'danger' };

export function ReadingStatus({ state }: Pick<Reading, 'state'>) {
  const t = usePhrases(exchangePhrases);
  return (
    <Status tone={tones[state]} live={state === 'running'}>
      {t.states[state]}
    </Status>
  );
}
