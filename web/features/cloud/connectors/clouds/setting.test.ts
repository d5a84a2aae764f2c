import { expect, test } from 'vitest';
import { cloudSetting, type StaffCloud } from '#contract/connectors.ts';
import { draftOf, readSetting } from './setting.ts';

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const cloud: StaffCloud = {
  id: id(0), inn: '9900000017', isPushed: false, users: 3, openRequests: 0, openOrders: 0, name: 'Основное', directoryId: id(1), unit: null, group: 'CN=Ветер,DC=firm', serverIds: [id(2)],
  infobases: [{ clusterId: id(3), key: id(4), title: 'Бухгалтерия', hasAccess: true }],
};

test('a cloud left as it is is sent as it was, with who signs in kept', () => {
  const sent = cloudSetting.parse(readSetting({ name: 'Основное', group: 'CN=Ветер,DC=firm' }, draftOf(cloud)));
  expect(sent).toEqual({ name: 'Основное', directoryId: id(1), unit: null, group: 'CN=Ветер,DC=firm', serverIds: [id(2)], infobases: [{ clusterId: id(3), key: id(4), title: 'Бухгалтерия' }] });
});

test('without a directory there is neither a place nor a server', () => {
  expect(readSetting({ name: 'Базы', unit: 'OU=a,DC=b' }, { ...draftOf(cloud), directoryId: '', place: 'unit' })).toMatchObject({ directoryId: null, unit: null, group: null, serverIds: [] });
});

test('a place that was not typed is missed at its field', () => {
  const { error } = cloudSetting.safeParse(readSetting({ name: 'Базы', unit: '' }, { ...draftOf(null), directoryId: id(1) }));
  expect(error?.issues.map(({ path }) => path.join('.'))).toContain('unit');
});
