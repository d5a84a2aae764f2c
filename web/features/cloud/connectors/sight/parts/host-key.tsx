import type { Connector } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { acceptedKey } from '../host-key.ts';
import { sightPhrases } from '../phrases.ts';

/** The key that a host has shown instead of the accepted one, for the engineer to compare and accept. */
export function HostKey({ connector, onAccept }: { connector: Connector; onAccept: (hostKey: string) => void }) {
  const t = usePhrases(sightPhrases);
  const { sight } = connector;
  const shown = sight?.facts.find(({ name }) => name === 'host_key')?.value;
  const accepted = acceptedKey(connector.settings);
  if (sight?.trouble?.code !== 'untrusted' || shown === undefined || shown === accepted) return null;
  return (
    <div className="flex flex-col gap-3">
      <Alert tone={accepted === null ? 'info' : 'warning'} title={accepted === null ? t.untrustedFirst : t.untrustedOther}>
        {accepted === null ? t.untrustedFirstText : t.untrustedOtherText}
      </Alert>
      <Facts>
        {accepted !== null && (
          <Fact name={t.was}>
            <span className="font-mono text-sm wrap-anywhere">{accepted}</span>
          </Fact>
        )}
        <Fact name={t.shown}>
          <span className="font-mono text-sm wrap-anywhere">{shown}</span>
        </Fact>
      </Facts>
      <Button variant={accepted === null ? 'secondary' : 'danger-quiet'} className="self-start" wide="phone" onClick={() => onAccept(shown)}>
        {t.accept}
      </Button>
    </div>
  );
}
