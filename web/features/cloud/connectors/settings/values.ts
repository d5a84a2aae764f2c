import * as z from 'zod/mini';
import { addConnector, connectorSettings, type ConnectorKind } from '#contract/connectors.ts';

/** Which secrets systems of a kind sign in with. */
export type SecretName = 'password' | 'privateKey' | 'passphrase' | 'clusterPassword';
export const secretsOf: Record<ConnectorKind, readonly SecretName[]> = {
  directory: ['password'],
  windows_terminals: ['password', 'privateKey', 'passphrase'],
  linux_terminals: ['password', 'privateKey', 'passphrase'],
  cluster: ['password', 'privateKey', 'passphrase', 'clusterPassword'],
};

/** What a form of this kind gives. Secrets the server judges, which knows what was there before. */
export function schemaOf<K extends ConnectorKind>(kind: K) {
  return z.object({ name: addConnector.body.shape.name, settings: connectorSettings[kind], secret: addConnector.body.shape.secret });
}

type Values = Readonly<Record<string, unknown>>;

/** Settings and secrets as the contract wants them, of what stands in the form's controls. */
export function readForm(kind: ConnectorKind, values: Values): Record<string, unknown> {
  const { remove = {}, secret = {}, settings: typed = {}, ...rest } = values as { remove?: Values; secret?: Values; settings?: Values };
  const removed = Object.entries(remove).flatMap(([name, isTicked]) => (isTicked === true && (secret[name] ?? '') === '' ? [[name, null]] : []));
  return { ...rest, settings: readSettings(kind, typed), secret: { ...secret, ...Object.fromEntries(removed) } };
}

function readSettings(kind: ConnectorKind, typed: Values): Values {
  const { ssh, ...settings } = typed as { ssh?: Values } & Record<string, unknown>;
  if (kind === 'cluster') return { ...settings, ssh: ssh ? withNumbers(ssh) : null };
  return withNumbers(settings);
}

/** What is typed as a number. An empty one is told by null. */
function withNumbers(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && numbers.has(name) ? toNumber(value) : value]));
}

const numbers = new Set(['port', 'oldPasswordMinutes']);

function toNumber(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
