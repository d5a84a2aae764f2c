import { generateKeyPairSync } from 'node:crypto';
import ssh2, { type ParsedKey } from 'ssh2';
import { fingerprintOf } from '../host-key.ts';

export interface SshKey {
  readonly private: string;
  /** As a line of authorized_keys. */
  readonly public: string;
  readonly fingerprint: string;
}

/** Made anew, so that no key lies in the repository; not by the library, some of whose keys it cannot read itself. */
export function createSshKey(): SshKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  const parsed = parseSshKey(pem);
  const bytes = parsed.getPublicSSH();
  return { private: pem, public: `${parsed.type} ${bytes.toString('base64')}`, fingerprint: fingerprintOf(bytes) };
}

export function parseSshKey(text: string): ParsedKey {
  const parsed = ssh2.utils.parseKey(text);
  if (parsed instanceof Error) throw parsed;
  return parsed;
}
