import type { Refusal, RefusalReason } from '#contract/back-office.ts';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { tellTopic } from '#kernel/topics.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { lockCloudSettings } from '../../connectors/queries.ts';
import { deleteCloud, findStands, forgetClient, listCloudsOfSource, listConnectorNames, type CloudRow, type Stands } from '../queries.ts';
import { cloudTopic } from '../../rules.ts';
import { tidyName } from '../rules.ts';
import { saveCloud, type CloudSetting } from './save-cloud.ts';

type CloudRecord = ExchangeRecord<'clouds'>;

interface Known {
  readonly row: CloudRow;
  readonly stands: Stands | null;
}

/**
 * Keeps what the provider's own system says of clients' clouds; of records with one key the later counts. What one
 * cloud gives up in the same call another may have, in whatever order they come.
 */
export async function keepClouds(context: ChangeContext, source: string, records: readonly CloudRecord[]): Promise<{ changed: number; refusals: Refusal[] }> {
  const { tx } = context;
  await lockCloudSettings(tx);
  const latest = latestByKey(records).toSorted((one, other) => Number(other.removed) - Number(one.removed));
  const rows = await listCloudsOfSource(tx, source, latest.map(({ id }) => id));
  const stands = await findStands(tx, rows.map(({ id }) => id));
  const known = new Map(rows.map((row) => [row.external_id, { row, stands: stands.get(row.id) ?? null }]));
  const names = await listConnectorNames(tx);
  let changed = 0;
  const keepAll = async (all: readonly CloudRecord[]) => {
    const refused: Array<{ record: CloudRecord; refusals: Refusal[] }> = [];
    for (const record of all) {
      const kept = await keep(context, source, record, known.get(record.id), names);
      if (typeof kept === 'boolean') changed += Number(kept);
      else refused.push({ record, refusals: kept });
    }
    return refused;
  };
  const refused = await keepAll(await keepAll(latest).then((first) => first.map(({ record }) => record)));
  return { changed, refusals: refused.flatMap(({ refusals }) => refusals) };
}

export async function markCloudsGone(tx: Tx, source: string, keys: readonly string[]): Promise<number> {
  const rows = await listCloudsOfSource(tx, source, keys);
  for (const { id } of rows) await remove(tx, id);
  return rows.length;
}

async function remove(tx: Tx, id: string): Promise<void> {
  await deleteCloud(tx, id);
  await tellTopic(tx, cloudTopic(id));
}

type ConnectorNames = Awaited<ReturnType<typeof listConnectorNames>>;

/** Whether something was written, or why nothing could be. */
async function keep(context: ChangeContext, source: string, record: CloudRecord, known: Known | undefined, names: ConnectorNames): Promise<boolean | Refusal[]> {
  if (record.removed) {
    if (known) await remove(context.tx, known.row.id);
    return known !== undefined;
  }
  const { setting, refusals } = named(record, names);
  if (refusals.length > 0) return refusals;
  if (known && isSame(known, record.inn, setting)) return false;
  try {
    await saveCloud(context, { id: known?.row.id ?? newId(), inn: record.inn, source, external_id: record.id, setting, stands: known?.stands ?? null });
    if (known && known.row.inn !== record.inn) await forgetClient(context.tx, known.row.id);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return refusalsOf(record, error);
    throw error;
  }
}

/** Connectors in the place of the names that the staff have given them. */
function named(record: CloudRecord, names: ConnectorNames): { setting: CloudSetting; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const find = (field: string, name: string, isFit: (kind: ConnectorNames[number]['kind']) => boolean): string => {
    const [found, another] = names.filter((connector) => isFit(connector.kind) && connector.name.toLowerCase() === name.toLowerCase());
    if (!found || another) refusals.push({ place: record.id, field, reason: 'connector_unknown', value: name });
    return found?.id ?? '';
  };
  const setting: CloudSetting = {
    name: record.name,
    directoryId: record.directory === null ? null : find('directory', record.directory, (kind) => kind === 'directory'),
    unit: record.ou,
    group: record.group,
    serverIds: record.servers.map((name, index) => find(`servers.${index}`, name, (kind) => kind === 'windows_terminals' || kind === 'linux_terminals')),
    infobases: record.infobases.map(({ cluster, key, title }, index) => ({ clusterId: find(`infobases.${index}.cluster`, cluster, (kind) => kind === 'cluster'), key: key.toLowerCase(), title })),
  };
  return { setting, refusals };
}

function isSame({ row, stands }: Known, inn: string, { name, directoryId, unit, group, serverIds, infobases }: CloudSetting): boolean {
  const texts = (list: ReadonlyArray<{ clusterId: string; key: string; title: string }>) => list.map(({ clusterId, key, title }) => `${clusterId} ${key} ${title}`).sort();
  const now = [row.inn, row.name, row.directory_id, row.unit, row.directory_group, stands?.serverIds.toSorted(), texts(stands?.infobases ?? [])];
  const then = [inn, name, directoryId, unit && tidyName(unit), group && tidyName(group), [...new Set(serverIds)].sort(), texts(infobases)];
  return JSON.stringify(now) === JSON.stringify(then);
}

const fieldNames: Readonly<Record<string, string>> = { directoryId: 'directory', unit: 'ou', serverIds: 'servers' };

function refusalsOf({ id, name, ou, group }: CloudRecord, { code, fields }: DomainError): Refusal[] {
  if (fields) return Object.entries(fields).map(([field, reason]) => ({ place: id, field: fieldNames[field] ?? field, reason, value: '' }));
  const wrong: Readonly<Record<string, [string, string]>> = { name_taken: ['name', name], place_taken: [ou === null ? 'group' : 'ou', ou ?? group ?? ''], infobase_taken: ['infobases', ''] };
  const [field, value] = wrong[code] ?? ['', ''];
  return [{ place: id, field, reason: (code in wrong ? code : 'invalid') as RefusalReason, value }];
}
