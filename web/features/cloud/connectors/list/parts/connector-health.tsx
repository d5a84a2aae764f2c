import type { Connector } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { TroubleDetail } from '../../parts/trouble-detail.tsx';
import { connectorPhrases } from '../../phrases.ts';
import { awaitsKey } from '../../sight/host-key.ts';
import { healthOf, type Health } from '../health.ts';
import { connectorListPhrases } from '../phrases.ts';
import { Since } from './since.tsx';

const tones: Record<Health, Tone> = { off: 'neutral', unasked: 'neutral', silent: 'danger', partly: 'warning', answers: 'success' };

/** Whether it answers; if not, since when and what came instead. */
export function ConnectorHealth({ connector }: { connector: Connector }) {
  const t = usePhrases(connectorListPhrases);
  const words = usePhrases(connectorPhrases);
  const health = healthOf(connector);
  const { silentSince, trouble } = connector.health;
  const isKeyAwaited = trouble?.code === 'untrusted' && awaitsKey(connector);
  return (
    <>
      <Status tone={tones[health]}>{t.health[health]}</Status>
      {(health === 'silent' || health === 'partly') && (
        <span className="mt-1 block max-w-80 text-sm text-muted">
          {silentSince !== null && (
            <>
              {t.since} <Since at={silentSince} />
            </>
          )}
          {trouble && (
            <>
              <span className="block">{isKeyAwaited ? words.keyAwaited : words.troubles[trouble.code]}</span>
              {!isKeyAwaited && (
                <span className="block">
                  <TroubleDetail detail={trouble.detail} />
                </span>
              )}
            </>
          )}
        </span>
      )}
    </>
  );
}
