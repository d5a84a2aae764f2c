import type { Connector } from '#contract/connectors.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { TroubleDetail } from '../../parts/trouble-detail.tsx';
import { connectorPhrases } from '../../phrases.ts';
import { acceptedKey } from '../host-key.ts';
import { sightPhrases } from '../phrases.ts';

/** What the newest test saw, or the refusal in words and as the system gave it. */
export function Sight({ connector, sight: { at, trouble, facts } }: { connector: Connector; sight: NonNullable<Connector['sight']> }) {
  const t = usePhrases(sightPhrases);
  const words = usePhrases(connectorPhrases);
  // The window shows the key, and what to do about it.
  const isAboutKey = trouble?.code === 'untrusted' && facts.some(({ name, value }) => name === 'host_key' && value !== acceptedKey(connector.settings));
  const told = facts.filter(({ name }) => name !== 'old_password_lives' && name !== 'host_key');
  return (
    <>
      <p className="text-sm text-muted">
        {t.seenAt} <Moment at={at} />
      </p>
      {trouble && !isAboutKey && (
        <Alert tone="danger" title={words.troubles[trouble.code]}>
          {trouble.code === 'untrusted' && connector.kind === 'directory' && <p>{t.certificateText}</p>}
          {trouble.detail !== '' && (
            <p className="text-sm">
              <TroubleDetail detail={trouble.detail} />
            </p>
          )}
        </Alert>
      )}
      {told.length > 0 && (
        <Facts>
          {told.map(({ name, value }) => (
            <Fact key={name} name={t.fact[name]}>
              <span className="wrap-anywhere">{t.valueOf(name, value)}</span>
            </Fact>
          ))}
        </Facts>
      )}
      <OldPassword connector={connector} finding={facts.find(({ name }) => name === 'old_password_lives')?.value} />
    </>
  );
}

/** Whether the one before a reset still opens the account: what clients are promised hangs on it. */
function OldPassword({ connector, finding }: { connector: Connector; finding: string | undefined }) {
  const t = usePhrases(sightPhrases).oldPassword;
  const minutes = connector.settings['oldPasswordMinutes'];
  const known = typeof minutes === 'number' ? minutes : null;
  if (finding === 'yes') return <Alert tone="warning">{t.yes(known || 60)}</Alert>;
  if (finding === 'no') return <Alert tone="success">{t.no}</Alert>;
  return finding === 'unknown' ? <Alert tone="info">{known === null ? t.unknown : t.known(known)}</Alert> : null;
}
