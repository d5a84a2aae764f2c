import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientBaseSource, ClientRecord, SourceItem } from '#connectors/client-base/port.ts';
import type { Origin } from '#kernel/actor.ts';
import { TestPortal } from '#server/test/app.ts';
import { contact, newInn, newPhone } from '#server/test/world.ts';
import { findClient, findClientNames, importClients, importSource, listClientsByPhone } from './index.ts';

const system: Origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 'test', locale: 'ru', cookies: {} };

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const clientOf = (changes: Partial<ClientRecord> = {}): ClientRecord => ({ inn: newInn(), kpp: '990001001', name: 'ООО «Роща»', type: 'legal_entity', manager: null, contacts: [], ...changes });
const manager = { name: 'Лебедева Ольга', email: 'lebedeva@provider.example', phone: '+79000000011' };
const keep = async (...records: ClientRecord[]) => (await importClients.execute(portal.server.runtime, system, { records })).output;

/** The INNs that were told of, and forgets them. */
async function toldOf(): Promise<string[][]> {
  const { rows } = await sql<{ inns: string[] }>`select data->'inns' as inns from pgboss.job where name = 'organizations.recheck-claims' and state = 'created' order by created_on`.execute(portal.db);
  await portal.dropJobs('organizations.recheck-claims');
  return rows.map((row) => row.inns);
}

async function journalled(): Promise<number> {
  const { count } = await portal.db.selectFrom('journal_entries').select((e) => e.fn.countAll<number>().as('count')).where('action', '=', 'client_base.imported').executeTakeFirstOrThrow();
  return count;
}

describe('a batch', () => {
  test('is kept as it is said', async () => {
    const record = clientOf({ manager, contacts: [contact(newPhone()), { name: 'Белов', phone: null, email: 'belov@firm.example', position: null }] });
    expect(await keep(record)).toBe(1);
    const { contacts, ...card } = record;
    const found = await findClient(portal.db, record.inn);
    expect(found).toEqual({ ...card, contacts: expect.arrayContaining([...contacts]) });
    expect(found?.contacts).toHaveLength(2);
    expect(await findClient(portal.db, newInn())).toBeNull();
  });

  test('that is kept already writes nothing, tells nobody and is not in the journal', async () => {
    const records = [clientOf({ manager: { ...manager, email: 'untouched@provider.example' }, contacts: [contact(newPhone())] }), clientOf({ kpp: null, contacts: [{ name: 'Белов', phone: null, email: null, position: null }] })];
    await keep(...records);
    await toldOf();
    const before = await journalled();
    // The first two numbers change when a row is written, the third also when it is only locked.
    const versions = async () => {
      const found = await sql`
        select o.ctid, o.xmin::text, o.xmax::text, c.ctid as contact, c.xmax::text as contact_lock, m.xmax::text as manager_lock
        from client_organizations o join client_contacts c using (inn) left join client_managers m on m.id = o.manager_id
        where o.inn = any(${records.map((record) => record.inn)}) order by o.inn`.execute(portal.db);
      return found.rows;
    };
    const first = await versions();
    expect([await keep(...records), await keep(...records.toReversed()), await versions()]).toEqual([0, 0, first]);
    expect([await toldOf(), await journalled()]).toEqual([[], before]);
  });

  test('names an organisation in several records: facts of the later, contacts of all', async () => {
    const [first, second] = [newPhone(), newPhone()];
    const record = clientOf({ manager, contacts: [contact(first)] });
    expect(await keep(record, { ...record, name: 'ООО «Новая роща»', kpp: null, manager: null, contacts: [contact(second), { ...contact(first), position: null, email: 'k@firm.example' }] })).toBe(1);
    expect(await findClient(portal.db, record.inn)).toMatchObject({ name: 'ООО «Новая роща»', kpp: '990001001', manager, contacts: [{ email: 'k@firm.example', position: 'Директор' }, { phone: second }].map((shape) => expect.objectContaining(shape)) });
  });

  test('takes nothing away by its silence', async () => {
    const phone = newPhone();
    const record = clientOf({ manager, contacts: [{ ...contact(phone), email: 'k@firm.example' }] });
    await keep(record);
    expect(await keep({ ...record, kpp: null, manager: { ...manager, phone: null }, contacts: [{ ...contact(phone), position: null }] })).toBe(0);
    expect(await keep({ ...record, manager: null, contacts: [] })).toBe(0);
    expect(await findClient(portal.db, record.inn)).toEqual(record);
  });

  test('a manager who is renamed is so for all clients', async () => {
    const records = [clientOf({ manager: { ...manager, email: 'new@provider.example' } }), clientOf({ manager: { ...manager, email: 'new@provider.example' } })];
    await keep(...records);
    await keep(clientOf({ manager: { name: 'Никитин Денис', email: 'new@provider.example', phone: null } }));
    for (const { inn } of records) expect((await findClient(portal.db, inn))?.manager).toEqual({ name: 'Никитин Денис', email: 'new@provider.example', phone: manager.phone });
  });

  test('of two at the same time, in opposite order, both are kept', async () => {
    const records = Array.from({ length: 300 }, () => clientOf({ manager, contacts: [contact(newPhone())] }));
    const renamed = records.map((record) => ({ ...record, name: 'АО «Роща»' })).toReversed();
    await Promise.all([keep(...records), keep(...renamed), keep(...records), keep(...renamed)]);
    expect((await findClientNames(portal.db, records.map((record) => record.inn))).size).toBe(300);
  });
});

describe('who a contact is', () => {
  test('the one with the same phone, whatever the name', async () => {
    const record = clientOf({ contacts: [contact(newPhone())] });
    await keep(record);
    expect(await keep({ ...record, contacts: record.contacts.map((known) => ({ ...known, name: 'Новикова Анна' })) })).toBe(1);
    expect((await findClient(portal.db, record.inn))?.contacts).toMatchObject([{ name: 'Новикова Анна' }]);
  });

  test('without a phone the one with the same e-mail, without that the one of the same name', async () => {
    const people = [{ name: 'Белов', phone: null, email: 'b@firm.example', position: null }, { name: 'Орлова', phone: null, email: null, position: null }];
    const record = clientOf({ contacts: people });
    await keep(record);
    await keep({ ...record, contacts: [{ ...people[0]!, name: 'Белов Никита' }, { ...people[1]!, name: 'ОРЛОВА', position: 'Директор' }] });
    expect((await findClient(portal.db, record.inn))?.contacts).toEqual([
      { name: 'Белов Никита', phone: null, email: 'b@firm.example', position: null },
      { name: 'ОРЛОВА', phone: null, email: null, position: 'Директор' },
    ]);
  });
});

describe('who is told', () => {
  test('of new organisations and new contacts, not of a new name', async () => {
    const [known, other] = [clientOf({ contacts: [contact(newPhone())] }), clientOf()];
    await toldOf();
    await keep(known, other);
    expect((await toldOf()).map((inns) => inns.toSorted())).toEqual([[known.inn, other.inn].toSorted()]);
    await keep({ ...known, name: 'ООО «Лес»', contacts: known.contacts.map((person) => ({ ...person, name: 'Белова' })) }, other);
    expect(await toldOf()).toEqual([]);
    await keep(known, { ...other, contacts: [contact(newPhone())] });
    expect(await toldOf()).toEqual([[other.inn]]);
    await keep({ ...known, contacts: known.contacts.map((person) => ({ ...person, phone: newPhone() })) }, other);
    expect(await toldOf()).toEqual([[known.inn]]);
  });
});

describe('a source', () => {
  const sourceOf = (items: readonly SourceItem[]): ClientBaseSource => ({ async *read() { yield* items; } });
  const countKept = async (records: readonly ClientRecord[]) => (await findClientNames(portal.db, records.map((record) => record.inn))).size;

  test('is taken in by thousands; refusals are told in their order', async () => {
    const records = Array.from({ length: 5200 }, () => clientOf());
    const items: SourceItem[] = records.map((record) => ({ record }));
    items.splice(1500, 0, { refusal: { line: 1501, reason: 'name', value: '' } });
    const refusals: number[] = [];
    const run = () => importSource(portal.server.runtime, system, sourceOf(items), (refusal) => void refusals.push(refusal.line));
    await toldOf();
    expect(await run()).toEqual({ read: 5200, changed: 5200, refused: 1 });
    expect((await toldOf()).map((inns) => inns.length)).toEqual([1000, 1000, 1000, 1000, 1000, 200]);
    expect(await run()).toEqual({ read: 5200, changed: 0, refused: 1 });
    expect([refusals, await toldOf(), await countKept(records)]).toEqual([[1501, 1501], [], 5200]);
  });

  test('that fails while it is read keeps whole batches and says so; the next run goes on', async () => {
    const records = Array.from({ length: 1200 }, () => clientOf());
    const failing: ClientBaseSource = {
      async *read() {
        for (const record of records) yield { record };
        throw new Error('the disk is gone');
      },
    };
    await expect(importSource(portal.server.runtime, system, failing)).rejects.toThrow('the disk is gone');
    expect(await countKept(records)).toBe(1000);
    expect(await importSource(portal.server.runtime, system, sourceOf(records.map((record) => ({ record }))))).toMatchObject({ read: 1200, changed: 200 });
  });

  test('whose batch the database refuses stops there', async () => {
    const records = Array.from({ length: 2500 }, (_value, index) => clientOf(index === 700 ? { name: 'ООО\u0000' } : {}));
    await expect(importSource(portal.server.runtime, system, sourceOf(records.map((record) => ({ record }))))).rejects.toThrow();
    expect(await countKept(records)).toBe(0);
  });
});

describe('doors', () => {
  test('the clients in whose cards a phone stands, twenty at most', async () => {
    const phone = newPhone();
    const records = Array.from({ length: 22 }, (_value, index) => clientOf({ name: `ООО «${String(index).padStart(2, '0')}»`, contacts: [contact(phone)] }));
    await keep(...records.toReversed());
    expect(await listClientsByPhone(portal.db, phone)).toEqual(records.slice(0, 20).map(({ inn, name }) => ({ inn, name })));
    expect(await listClientsByPhone(portal.db, newPhone())).toEqual([]);
  });

  test('names of known INNs', async () => {
    const record = await keep(clientOf({ inn: '9900524772' })).then(() => '9900524772');
    expect(await findClientNames(portal.db, [record, newInn()])).toEqual(new Map([[record, 'ООО «Роща»']]));
    expect((await findClientNames(portal.db, [])).size).toBe(0);
  });
});
