import type { Connector } from '#contract/connectors.ts';

type Settings = Connector['settings'];
const sshOf = (settings: Settings) => (settings['ssh'] ?? settings) as { hostKey?: string | null };

/** The key that was accepted; null: none yet. */
export function acceptedKey(settings: Settings): string | null {
  return sshOf(settings).hostKey ?? null;
}

/** It is reached by SSH, and nobody has accepted its key yet. */
export function awaitsKey({ kind, settings }: Pick<Connector, 'kind' | 'settings'>): boolean {
  return kind !== 'directory' && acceptedKey(settings) === null;
}

/** The same settings with this key accepted. */
export function withKey(settings: Settings, hostKey: string): Settings {
  return settings['ssh'] ? { ...settings, ssh: { ...sshOf(settings), hostKey } } : { ...settings, hostKey };
}
