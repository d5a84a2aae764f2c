import { connectorSecrets, connectorSettings, type ConnectorKind, type ConnectorSettings } from '#contract/connectors.ts';
import type { FieldErrorCode } from '#contract/errors.ts';
import { fieldErrorsOf } from '#contract/field-errors.ts';

export type Fields = Record<string, FieldErrorCode>;
export type AnySettings = ConnectorSettings<ConnectorKind>;

/** Any of the contract's. */
interface Schema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: Parameters<typeof fieldErrorsOf>[0] };
}

/** What a sealed secret is bound to: neither another connector's nor another one of the same opens in its place. */
export const secretContext = (connectorId: string, name: string) => `connector:${connectorId}:${name}`;
export const accessContext = (infobaseId: string) => `infobase:${infobaseId}`;

export const testsOfConnector = { count: 10, seconds: 60 };
/** A test that nobody has answered by then is lost. */
export const TEST_LOST_AFTER_SECONDS = 180;

/** Checks settings by their kind; what is wrong is said at its field. */
export function readSettings(kind: ConnectorKind, given: Readonly<Record<string, unknown>>): { readonly settings: AnySettings | null; readonly fields: Fields } {
  const parsed = connectorSettings[kind].safeParse(given);
  if (!parsed.success) return { settings: null, fields: below('settings', fieldErrorsOf(parsed.error)) };
  const fields = oddities(parsed.data);
  return { settings: Object.keys(fields).length === 0 ? parsed.data : null, fields };
}

/** What no schema sees. */
function oddities(settings: AnySettings): Fields {
  const fields: Fields = {};
  if ('timeZone' in settings && !isTimeZone(settings.timeZone)) fields['settings.timeZone'] = 'invalid';
  // Beside the portal no other program may be run by this form.
  if ('rac' in settings && settings.ssh === null && !/(?:^|[\\/])rac[\w.-]*$/i.test(settings.rac)) fields['settings.rac'] = 'invalid';
  return fields;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export interface SecretChange {
  /** To be sealed, by name. */
  readonly set: Readonly<Record<string, string>>;
  /** Names of those that stay. */
  readonly kept: readonly string[];
  readonly fields: Fields;
}

/** `known`: names of those that there are and that may stay. A stand-in signs in nowhere. */
export function readSecrets(kind: ConnectorKind, settings: AnySettings, given: Readonly<Record<string, unknown>>, known: readonly string[], isSimulated: boolean): SecretChange {
  const set: Record<string, string> = {};
  const fields: Fields = {};
  const kept: string[] = [];
  for (const [name, schema] of Object.entries<Schema>(connectorSecrets[kind].shape)) {
    const value = given[name];
    if (value === null) continue;
    if (value === undefined || value === '') {
      if (known.includes(name)) kept.push(name);
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) set[name] = String(parsed.data);
    else fields[`secret.${name}`] = fieldErrorsOf(parsed.error)[''] ?? 'invalid';
  }
  const proofs = kind === 'directory' ? ['password'] : 'ssh' in settings && settings.ssh === null ? [] : ['password', 'privateKey'];
  const isProven = proofs.length === 0 || isSimulated || proofs.some((name) => name in set || kept.includes(name) || `secret.${name}` in fields);
  return { set, kept, fields: isProven ? fields : { ...fields, 'secret.password': 'required' } };
}

/** Where secrets go: to another place those of before are not sent on. */
export function addressOf(settings: AnySettings): string {
  if ('url' in settings) return settings.url.toLowerCase();
  if ('rac' in settings) return JSON.stringify([settings.ssh?.host.toLowerCase(), settings.ssh?.port, settings.rac, settings.ras]);
  return JSON.stringify([settings.host.toLowerCase(), settings.port]);
}

/** What a test has found out of a directory's former passwords; 60 minutes are usual where they live on. Null: nothing new. */
export function oldPasswordMinutes(fact: string | undefined, said: number | null): number | null {
  if (fact === 'no') return said === 0 ? null : 0;
  return fact === 'yes' && !said ? 60 : null;
}

/** What the journal keeps of a change: values that are others now. */
export function differences(was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>) {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
  const pick = (from: Readonly<Record<string, unknown>>) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { before: pick(was), after: pick(is) };
}

function below(path: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([field, code]) => [field === '' ? path : `${path}.${field}`, code]));
}
