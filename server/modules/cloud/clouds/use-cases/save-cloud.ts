import type * as z from 'zod/mini';
import type { cloudSetting } from '#contract/connectors.ts';
import type { FieldErrorCode } from '#contract/errors.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { sealFor } from '#kernel/sealed-box.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import type { Tx } from '#kernel/db.ts';
import { findPublicKey } from '../../connectors/queries.ts';
import { accessContext } from '../../connectors/rules.ts';
import { askAtOnce } from '../../polling/queries.ts';
import { cloudTopic } from '../../rules.ts';
import { areOne, tidyName } from '../rules.ts';
import { isCloudNameTaken, isInfobaseTaken, listConnectorNames, listPlaces, writeCloud, writeInfobases, writeServers, type CloudRow, type NewInfobase, type Stands } from '../queries.ts';

export type CloudSetting = z.output<typeof cloudSetting>;
type ConnectorName = Awaited<ReturnType<typeof listConnectorNames>>[number];

/** As it is to be; `stands` is what it stood on until now. */
export interface CloudToSave extends Pick<CloudRow, 'id' | 'inn' | 'source' | 'external_id'> {
  readonly setting: CloudSetting;
  readonly stands: Stands | null;
}

/** Under the lock of settings. Nothing is written of what is refused, so that who has many goes on with the next. */
export async function saveCloud(context: ChangeContext, { setting, stands, ...cloud }: CloudToSave): Promise<void> {
  const { tx } = context;
  const fields = wrongFields(setting, await listConnectorNames(tx));
  if (Object.keys(fields).length > 0) throw invalidFields(fields);
  const row: CloudRow = {
    ...cloud,
    name: setting.name,
    directory_id: setting.directoryId,
    unit: setting.unit && tidyName(setting.unit),
    directory_group: setting.group && tidyName(setting.group),
  };
  if (await isCloudNameTaken(tx, row)) throw new DomainError('name_taken');
  if (await isPlaceTaken(tx, row)) throw new DomainError('place_taken');
  if (await isInfobaseTaken(tx, setting.infobases, row.id)) throw new DomainError('infobase_taken');
  const infobases = await seal(tx, setting.infobases, stands);
  await writeCloud(tx, row);
  await writeServers(tx, row, setting.serverIds);
  await writeInfobases(tx, row.id, infobases);
  await askAtOnce(tx, row.id, [...(row.directory_id === null ? [] : [row.directory_id]), ...setting.serverIds, ...infobases.map(({ clusterId }) => clusterId)]);
  await context.tell(cloudTopic(row.id));
}

/** A directory comes with the place in it and with servers that are its own. */
function wrongFields({ directoryId, unit, group, serverIds, infobases }: CloudSetting, connectors: readonly ConnectorName[]): Record<string, FieldErrorCode> {
  const known = new Map(connectors.map((connector) => [connector.id, connector]));
  const fields: Record<string, FieldErrorCode> = {};
  if (directoryId !== null && known.get(directoryId)?.kind !== 'directory') fields['directoryId'] = 'invalid';
  if (directoryId !== null && unit === null && group === null) fields['unit'] = 'required';
  if (directoryId === null && unit !== null) fields['unit'] = 'invalid';
  if (group !== null && (directoryId === null || unit !== null)) fields['group'] = 'invalid';
  if (serverIds.some((id) => directoryId === null || known.get(id)?.directoryId !== directoryId)) fields['serverIds'] = 'invalid';
  const seen = new Set<string>();
  for (const [index, { clusterId, key }] of infobases.entries()) {
    if (known.get(clusterId)?.kind !== 'cluster') fields[`infobases.${index}.clusterId`] = 'invalid';
    if (seen.has(clusterId + key)) fields[`infobases.${index}.key`] = 'invalid';
    seen.add(clusterId + key);
  }
  return fields;
}

async function isPlaceTaken(tx: Tx, row: CloudRow): Promise<boolean> {
  return row.directory_id !== null && (await listPlaces(tx, row.directory_id, row.id)).some((other) => areOne(other, row));
}

async function seal(tx: Tx, infobases: CloudSetting['infobases'], stands: Stands | null): Promise<NewInfobase[]> {
  const key = infobases.some(({ access }) => access) ? await findPublicKey(tx) : null;
  return infobases.map(({ access, ...infobase }) => {
    const id = stands?.infobases.find((known) => known.clusterId === infobase.clusterId && known.key === infobase.key)?.id ?? newId();
    if (!access) return { id, ...infobase, ...(access === null ? { access } : {}) };
    if (!key) throw new DomainError('unavailable');
    return { id, ...infobase, access: sealFor(key, accessContext(id), JSON.stringify(access)) };
  });
}
