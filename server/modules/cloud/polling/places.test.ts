import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { addCloud, addConnector, toldDuring, userOf, watch } from '#server/test/cloud-rows.ts';
import { ScriptedCloud } from '#server/test/scripted-cloud.ts';

const cloud = new ScriptedCloud();
const group = 'CN=Ветер,DC=example';
const unit = 'OU=Море,DC=example';
let portal: TestPortal;
let directoryId: string;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
  directoryId = await addConnector(portal, 'directory', 'domain');
});
afterAll(() => portal.stop());

const whose = async () => Object.fromEntries((await portal.db.selectFrom('cloud_users').select(['login', 'cloud_id']).where('vanished_at', 'is', null).execute()).map(({ login, cloud_id }) => [login, cloud_id]));
const again = async () => {
  await portal.pass({ minutes: 6 });
  return toldDuring(portal, () => portal.poll());
};

test("who is in a client's unit is that client's, whatever groups of others he is in", async () => {
  const byGroup = await addCloud(portal, { directoryId });
  await portal.db.updateTable('clouds').set({ unit: null, directory_group: group }).where('id', '=', byGroup).execute();
  cloud.users[group] = [userOf('anna'), userOf('boris')];
  await portal.poll();
  expect(await whose()).toEqual({ anna: byGroup, boris: byGroup });

  const byUnit = await addCloud(portal, { directoryId, unit });
  cloud.users[unit] = [userOf('boris'), userOf('vera')];
  for (const id of [byGroup, byUnit]) await watch(portal, id);
  expect(await again()).toEqual([`cloud:${byGroup}`, `cloud:${byUnit}`].toSorted());
  expect(await whose()).toEqual({ anna: byGroup, boris: byUnit, vera: byUnit });
  expect(await again()).toEqual([]);

  cloud.users[unit] = [userOf('vera')];
  await again();
  await again();
  expect(await whose()).toEqual({ anna: byGroup, boris: byGroup, vera: byUnit });
});
