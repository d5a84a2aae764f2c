import { expect, test } from 'vitest';
import { serversShown } from './servers-shown.ts';

const servers = (count: number) => Array.from({ length: count }, (_one, index) => ({ id: `${index}`, name: `TS${String(index).padStart(3, '0')}` }));
const namesOf = (shown: readonly { name: string }[]) => shown.map(({ name }) => name);
const nothing = { first: [], chosen: [], search: '' };

test('few servers are all in view, with nothing to search', () => {
  expect(serversShown(servers(8), nothing)).toMatchObject({ isSearched: false, shown: { length: 8 }, isComplete: true });
});

test('of 200 the first are in view, and those that are chosen stay, whatever is searched', () => {
  expect(serversShown(servers(200), nothing)).toMatchObject({ isSearched: true, shown: { length: 8 }, isComplete: false });
  const { shown, isComplete } = serversShown(servers(200), { first: ['150'], chosen: ['150', '199'], search: 'ts04' });
  expect(namesOf(shown)).toEqual(['TS150', 'TS040', 'TS041', 'TS042', 'TS043', 'TS044', 'TS045', 'TS046', 'TS047', 'TS199']);
  expect(isComplete).toBe(false);
});

test('what stood on top stays there when it is taken away, so that it can be taken back', () => {
  expect(namesOf(serversShown(servers(3), { ...nothing, first: ['2'] }).shown)).toEqual(['TS002', 'TS000', 'TS001']);
});
