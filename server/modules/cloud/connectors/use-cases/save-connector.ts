import type { addConnector as addContract, changeConnector as changeContract, ConnectorKind } from '#contract/connectors.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Tx } from '#kernel/db.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { sealFor } from '#kernel/sealed-box.ts';
import { defineChange } from '#kernel/use-case.ts';
import { mayManageConnectors } from '#modules/staff/index.ts';
import { findConnector, findPublicKey, insertConnector, isNameTaken, isUsed, lockCloudSettings, updateConnector, type ConnectorRow } from '../queries.ts';
import { CONNECTORS_TOPIC } from '../../rules.ts';
import { addressOf, differences, readSecrets, readSettings, secretContext, type AnySettings } from '../rules.ts';

export const addConnector = defineChange({
  name: 'cloud.add-connector',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { kind, ...given }: InputOf<typeof addContract>) {
    const { tx } = context;
    await lockCloudSettings(tx);
    const id = newId();
    const saved = await check(tx, { id, kind, given, known: null });
    await insertConnector(tx, { id, kind, ...saved });
    await context.tell(CONNECTORS_TOPIC);
    return context.done({ connectorId: id }, { action: 'connector.added', subjectId: id, subjectName: saved.name, after: { kind } });
  },
});

export const changeConnector = defineChange({
  name: 'cloud.change-connector',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { connectorId, ...given }: InputOf<typeof changeContract>) {
    const { tx } = context;
    await lockCloudSettings(tx);
    const known = await findConnector(tx, connectorId);
    if (!known) throw new DomainError('not_found');
    const saved = await check(tx, { id: known.id, kind: known.kind, given, known });
    // Clouds stand on it as on a server of that directory.
    if (saved.directoryId !== known.directory_id && (await isUsed(tx, known.id))) throw new DomainError('connector_used');
    await updateConnector(tx, known.id, saved);
    await context.tell(CONNECTORS_TOPIC);
    const told = ({ name, settings, secrets }: { name: string; settings: object; secrets: object }) => ({ name, ...settings, secrets: Object.keys(secrets).sort() });
    const was = told({ name: known.name, settings: { ...known.settings, directoryId: known.directory_id }, secrets: known.sealed_secrets });
    const is = told({ name: saved.name, settings: { ...saved.settings, directoryId: saved.directoryId }, secrets: saved.sealedSecrets });
    const { before, after } = differences(was, is);
    return context.done({}, { action: 'connector.changed', subjectId: known.id, subjectName: saved.name, before, after: { ...after, ...(saved.saidSecrets.length > 0 ? { saidSecrets: saved.saidSecrets } : {}) } });
  },
});

interface ToCheck {
  readonly id: string;
  readonly kind: ConnectorKind;
  readonly given: { readonly name: string; readonly settings: Record<string, unknown>; readonly secret: Record<string, unknown> };
  /** As it is now; null: it is new. */
  readonly known: ConnectorRow | null;
}

/** What is to be written; under the lock of settings. */
async function check(tx: Tx, { id, kind, given, known }: ToCheck) {
  const { settings, fields: wrong } = readSettings(kind, given.settings);
  if (!settings) throw invalidFields(wrong);
  const before = known && readSettings(kind, { ...known.settings, directoryId: known.directory_id }).settings;
  const maySay = known && before && addressOf(before) === addressOf(settings) ? Object.keys(known.sealed_secrets) : [];
  const { set, kept, fields } = readSecrets(kind, settings, given.secret, maySay, known?.is_simulated ?? false);
  if (Object.keys(fields).length > 0) throw invalidFields(fields);
  const { directoryId, rest } = withoutDirectory(settings);
  if (directoryId !== null && (await findConnector(tx, directoryId))?.kind !== 'directory') throw invalidFields({ 'settings.directoryId': 'invalid' });
  if (await isNameTaken(tx, kind, given.name, known?.id ?? null)) throw new DomainError('name_taken');
  const stays = kept.map((name) => [name, known?.sealed_secrets[name] ?? ''] as const);
  return { name: given.name, settings: rest, directoryId, sealedSecrets: { ...Object.fromEntries(stays), ...(await seal(tx, id, set)) }, saidSecrets: Object.keys(set) };
}

function withoutDirectory(settings: AnySettings): { directoryId: string | null; rest: object } {
  if (!('directoryId' in settings)) return { directoryId: null, rest: settings };
  const { directoryId, ...rest } = settings;
  return { directoryId, rest };
}

async function seal(tx: Tx, id: string, secrets: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  if (Object.keys(secrets).length === 0) return {};
  const key = await findPublicKey(tx);
  if (!key) throw new DomainError('unavailable');
  return Object.fromEntries(Object.entries(secrets).map(([name, text]) => [name, sealFor(key, secretContext(id, name), text).toString('base64')]));
}
