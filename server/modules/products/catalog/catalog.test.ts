import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepRecords } from '#server/test/back-office.ts';
import { register } from '#server/test/world.ts';
import { keepCatalog } from '../index.ts';

let portal: TestPortal;
let find: (search: string) => Promise<Array<{ id: string; name: string; category: string }>>;
beforeAll(async () => {
  portal = await TestPortal.start();
  const { browser } = await register(portal);
  find = async (search) => (await browser.get(`/api/catalog?search=${encodeURIComponent(search)}`)).body.items;
});
afterAll(() => portal.stop());

const item = (name: string, changes: object = {}) => ({ id: newId(), name, category: 'local' as const, removed: false, ...changes });

test('what the portal brings is found by parts of words, in any letters, twenty at most', async () => {
  expect((await find('бух проф')).map(({ name }) => name)).toContain('1С:Бухгалтерия 8 ПРОФ');
  expect((await find('1c-эдо'))).toMatchObject([{ name: '1С-ЭДО', category: 'service' }]);
  expect(await find('8')).toBeUndefined();
  expect(await find('предприятие')).not.toHaveLength(0);
  expect(await find('нет такого')).toEqual([]);
  await keepRecords(portal, keepCatalog, ...Array.from({ length: 30 }, (_value, index) => item(`Отрасль ${index}`, { category: 'own' })));
  expect(await find('отрасль')).toHaveLength(20);
});

test('a name is offered once, as the back office has it; what it has removed is not', async () => {
  const [same, own] = [item('1С:Розница 8 ПРОФ', { category: 'module' }), item('Наш склад', { category: 'own' })];
  const shipped = await find('розница 8 проф');
  await keepRecords(portal, keepCatalog, same, own);
  const found = await find('розница 8 проф');
  expect(found).toMatchObject([{ name: '1С:Розница 8 ПРОФ', category: 'module' }]);
  expect(found[0]?.id).not.toBe(shipped[0]?.id);
  await keepRecords(portal, keepCatalog, { ...same, removed: true }, { ...own, removed: true });
  expect(await find('розница 8 проф')).toEqual(shipped);
  expect(await find('наш склад')).toEqual([]);
});
