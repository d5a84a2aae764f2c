import type { addCloud as addContract, changeCloud as changeContract, removeCloud as removeContract } from '#contract/connectors.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { innProblem } from '#contract/inn.ts';
import type { Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { defineChange } from '#kernel/use-case.ts';
import { mayManageConnectors } from '#modules/staff/index.ts';
import { lockCloudSettings } from '../../connectors/queries.ts';
import { cloudTopic, CONNECTORS_TOPIC } from '../../rules.ts';
import { deleteCloud, findCloud, findStands, type CloudRow } from '../queries.ts';
import { saveCloud, type CloudSetting } from './save-cloud.ts';

export const addCloud = defineChange({
  name: 'cloud.add-cloud',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { inn, ...setting }: InputOf<typeof addContract>) {
    if (innProblem(inn, inn.length === 12 ? 'entrepreneur' : 'legal_entity') !== null) throw new DomainError('not_found');
    await lockCloudSettings(context.tx);
    const id = newId();
    await saveCloud(context, { id, inn, source: null, external_id: null, setting, stands: null });
    await context.tell(CONNECTORS_TOPIC);
    return context.done({ cloudId: id }, { action: 'cloud_setting.added', subjectId: id, subjectName: `${inn} ${setting.name}`, after: told(setting) });
  },
});

export const changeCloud = defineChange({
  name: 'cloud.change-cloud',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { cloudId, ...setting }: InputOf<typeof changeContract>) {
    const { tx } = context;
    const known = await lockOwnCloud(tx, cloudId);
    if (!known) throw new DomainError('not_found');
    const stands = (await findStands(tx, [known.id])).get(known.id) ?? null;
    await saveCloud(context, { id: known.id, inn: known.inn, source: null, external_id: null, setting, stands });
    await context.tell(CONNECTORS_TOPIC);
    return context.done({}, {
      action: 'cloud_setting.changed',
      subjectId: known.id,
      subjectName: `${known.inn} ${setting.name}`,
      before: { name: known.name, directoryId: known.directory_id, unit: known.unit, group: known.directory_group, serverIds: stands?.serverIds, infobases: stands?.infobases.map(({ key }) => key) },
      after: told(setting),
    });
  },
});

export const removeCloud = defineChange({
  name: 'cloud.remove-cloud',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { cloudId }: InputOf<typeof removeContract>) {
    const known = await lockOwnCloud(context.tx, cloudId);
    if (!known) return context.done({});
    await deleteCloud(context.tx, known.id);
    await context.tell(cloudTopic(known.id));
    await context.tell(CONNECTORS_TOPIC);
    return context.done({}, { action: 'cloud_setting.removed', subjectId: known.id, subjectName: `${known.inn} ${known.name}` });
  },
});

/** One that the staff keep; what the provider's own system tells is changed there. */
async function lockOwnCloud(tx: Tx, id: string): Promise<CloudRow | undefined> {
  await lockCloudSettings(tx);
  const cloud = await findCloud(tx, id);
  if (cloud && cloud.source !== null) throw new DomainError('forbidden');
  return cloud;
}

/** Of infobases which they are: who signs in there is no business of the journal. */
function told({ name, directoryId, unit, group, serverIds, infobases }: CloudSetting) {
  return { name, directoryId, unit, group, serverIds, infobases: infobases.map(({ key }) => key) };
}
