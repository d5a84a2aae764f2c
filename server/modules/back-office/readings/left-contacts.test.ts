import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FILES_SOURCE, type Page, type Place } from '#connectors/back-office/port.ts';
import { newId } from '#kernel/ids.ts';
import { findClient, listClientsByPhone } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { scriptedSource } from '#server/test/scripted-source.ts';
import { system } from '#server/test/system.ts';
import { newInn, newPhone, register } from '#server/test/world.ts';
import { runReading } from './use-cases/run-reading.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

/** Each test has a source of its own. */
let name = '';
beforeEach(() => {
  name = `source-${newId()}`;
});

interface Told {
  readonly id: string;
  readonly inn: string;
  readonly name: string;
  readonly removed?: boolean;
  readonly contacts?: ReadonlyArray<{ readonly name: string; readonly phone?: string; readonly email?: string }>;
}
const clientOf = (contacts?: Told['contacts'], changes: Partial<Told> = {}): Told => ({ id: newId(), inn: newInn(), name: 'ООО «Роща»', ...(contacts ? { contacts } : {}), ...changes });
const person = (phone = newPhone()) => ({ name: 'Климова Анна', phone });

/** Reads pages of records from a source of the test's name. */
async function read(pages: ReadonlyArray<readonly unknown[]>, { isWhole = true, from = name, stopping, mayVanish = null }: { isWhole?: boolean; from?: string; stopping?: AbortSignal; mayVanish?: number | null } = {}) {
  const source = scriptedSource(from, async function* (_feed, options): AsyncGenerator<Page> {
    for (let at = Number(options.from?.['at'] ?? 0); at < pages.length; at++) {
      const next: Place | null = at + 1 < pages.length ? { at: at + 1 } : null;
      yield { found: (pages[at] ?? []).map((fields) => ({ place: String((fields as Partial<Told>).id), fields })), refusals: [], next };
    }
  });
  return runReading(portal.server.runtime, system, source, { feed: 'clients', isWhole, startedBy: null, isAnew: false, mayVanish }, stopping ? { stopping } : {});
}
const phonesOf = async ({ inn }: Told) => ((await findClient(portal.db, inn))?.contacts ?? []).map(({ phone }) => phone).sort();

describe('a contact whom the client’s record names no more', () => {
  test.each([true, false])('is one no more, its row stays, and comes back; read whole: %s', async (isWhole) => {
    const [stays, leaves] = [person(), person()];
    const client = clientOf([stays, leaves]);
    await read([[client]]);
    const told = { ...client, contacts: [stays] };
    expect(await read([[told]], { isWhole })).toMatchObject({ state: 'done', changed: 1, vanished: 0 });
    expect([await phonesOf(client), await listClientsByPhone(portal.db, leaves.phone)]).toEqual([[stays.phone], []]);
    expect(await portal.db.selectFrom('client_contacts').select(['phone']).where('inn', '=', client.inn).where('vanished_at', 'is not', null).execute()).toEqual([{ phone: leaves.phone }]);
    expect(await read([[told]], { isWhole })).toMatchObject({ changed: 0 });
    expect(await read([[client]], { isWhole })).toMatchObject({ changed: 1 });
    expect(await phonesOf(client)).toEqual([stays.phone, leaves.phone].sort());
  });

  test('no longer lets a claim pass by itself', async () => {
    const phone = newPhone();
    const client = clientOf([person(phone)]);
    await read([[client]]);
    await read([[{ ...client, contacts: [] }]]);
    const former = await register(portal, { phone, organization: { type: 'legal_entity', inn: client.inn, position: 'director' } });
    await portal.runJobs();
    expect(former.phone).toBe(phone);
    expect(await portal.db.selectFrom('claims').select('state').where('inn', '=', client.inn).executeTakeFirst()).toEqual({ state: 'manual' });
  });

  test('may be told on another page, and of another record of the INN', async () => {
    const [first, second, third] = [person(), person(), person()];
    const client = clientOf([first]);
    const persons = { ...client, contacts: [second] };
    const twin = clientOf([first, third], { inn: client.inn });
    await read([[client], [persons], [twin]]);
    expect(await read([[client], [persons], [twin]])).toMatchObject({ changed: 0 });
    expect(await phonesOf(client)).toEqual([first.phone, second.phone, third.phone].sort());
    // What one record names no more another still may.
    expect(await read([[{ ...client, contacts: [] }], [persons], [twin]])).toMatchObject({ changed: 1 });
    expect(await phonesOf(client)).toEqual([first.phone, second.phone, third.phone].sort());
    expect(await read([[client], [persons], [{ ...twin, contacts: [third] }]])).toMatchObject({ state: 'done' });
    await read([[{ ...client, contacts: [] }], [persons], [{ ...twin, contacts: [third] }]]);
    expect(await phonesOf(client)).toEqual([second.phone, third.phone].sort());
  });

  test('goes with its record, removed or vanished, where the card is another’s', async () => {
    const [own, others] = [person(), person()];
    const client = clientOf([own], { id: 'a' });
    const twin = clientOf([others], { id: 'b', inn: client.inn });
    await read([[client, twin]]);
    await read([[client, { ...twin, removed: true }]]);
    expect(await phonesOf(client)).toEqual([own.phone]);
    await read([[client, twin]]);
    expect(await read([[client]])).toMatchObject({ vanished: 1 });
    expect(await phonesOf(client)).toEqual([own.phone]);
  });
});

describe('nobody is taken away', () => {
  test('by a record that says nothing of contacts', async () => {
    const client = clientOf([person()]);
    await read([[client]]);
    const { contacts: _contacts, ...silent } = client;
    expect(await read([[silent]])).toMatchObject({ changed: 0 });
    expect(await phonesOf(client)).toHaveLength(1);
  });

  test('where a part of what the client’s record tells was refused', async () => {
    const client = clientOf([person()]);
    await read([[client]]);
    expect(await read([[{ ...client, contacts: [] }], [{ ...client, name: 'Р'.repeat(1001) }]])).toMatchObject({ refused: 1 });
    expect(await phonesOf(client)).toHaveLength(1);
  });

  test('by a reading that has not seen it all, until the next one from the beginning', async () => {
    const client = clientOf([person()]);
    await read([[client]]);
    const stopping = new AbortController();
    stopping.abort();
    const told = [[{ ...client, contacts: [] }], []];
    await read(told, { stopping: stopping.signal });
    await portal.db.updateTable('back_office_readings').set({ place: JSON.stringify({ at: 1 }) }).where('source', '=', name).where('state', '=', 'running').execute();
    expect(await read(told)).toMatchObject({ state: 'done', changed: 0 });
    expect(await phonesOf(client)).toHaveLength(1);
    await read(told);
    expect(await phonesOf(client)).toEqual([]);
  });

  test('where too many are missing at once; a person may say that it is so', async () => {
    const clients = Array.from({ length: 101 }, () => clientOf([person()]));
    await read([clients]);
    const told = clients.map((client) => ({ ...client, contacts: [] }));
    expect(await read([told])).toMatchObject({ state: 'failed', changed: 0, problem: { code: 'too_many_contacts_vanished', detail: '101 of 101', missing: 101 } });
    expect(await read([told], { mayVanish: 100 })).toMatchObject({ state: 'failed' });
    expect(await phonesOf(clients[0]!)).toHaveLength(1);
    expect(await read([told], { mayVanish: 101 })).toMatchObject({ state: 'done', changed: 101 });
    expect(await phonesOf(clients[0]!)).toEqual([]);
  });
});

test('a connected source takes over the contacts that files told before; what files tell later counts beside', async () => {
  const [byFile, later, own] = [person(), person(), person()];
  const client = clientOf([byFile]);
  await read([[client]], { from: FILES_SOURCE, isWhole: false });
  await read([[{ ...client, contacts: [own] }]]);
  expect(await phonesOf(client)).toEqual([own.phone]);
  await read([[{ ...client, contacts: [later] }]], { from: FILES_SOURCE, isWhole: false });
  await read([[{ ...client, contacts: [own] }]]);
  expect(await phonesOf(client)).toEqual([own.phone, later.phone].sort());
});
