import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FILES_SOURCE, type ClientRecord, type ExchangeRecord } from '#connectors/back-office/port.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepFrom } from '#server/test/back-office.ts';
import { contact, newInn, newPhone } from '#server/test/world.ts';
import { confirmFeed, findAsOf, findClient, findClientNames, hasBaseline, keepClients, keepManagers, listClientKeys, listClientsByPhone, listManagerKeys, markClientsGone, markManagersGone } from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const clientOf = (changes: Partial<ClientRecord> = {}): ClientRecord => ({ id: null, removed: false, inn: newInn(), kpp: '990001001', name: 'ООО «Роща»', type: 'legal_entity', manager: null, contacts: [], ...changes });
const manager = { name: 'Лебедева Ольга', email: 'lebedeva@provider.example', phone: '+79000000011' };
const keepOf = (source: string, ...records: ClientRecord[]) => keepFrom(portal, source, keepClients, ...records);
const keep = (...records: ClientRecord[]) => keepOf(FILES_SOURCE, ...records);

/** The INNs that were told of, and forgets them. */
async function toldOf(): Promise<string[][]> {
  const { rows } = await sql<{ inns: string[] }>`select data->'inns' as inns from pgboss.job where name = 'organizations.recheck-claims' and state = 'created' order by created_on`.execute(portal.db);
  await portal.dropJobs('organizations.recheck-claims');
  return rows.map((row) => row.inns);
}

describe('a batch', () => {
  test('is kept as it is said', async () => {
    const record = clientOf({ manager, contacts: [contact(newPhone()), { name: 'Белов', phone: null, email: 'belov@firm.example', position: null }] });
    expect(await keep(record)).toBe(1);
    const { contacts, id: _id, removed: _removed, ...card } = record;
    const found = await findClient(portal.db, record.inn);
    expect(found).toEqual({ ...card, contacts: expect.arrayContaining([...(contacts ?? [])]) });
    expect(found?.contacts).toHaveLength(2);
    expect(await findClient(portal.db, newInn())).toBeNull();
  });

  test('that is kept already writes nothing and tells nobody', async () => {
    const records = [clientOf({ manager: { ...manager, email: 'untouched@provider.example' }, contacts: [contact(newPhone())] }), clientOf({ kpp: null, contacts: [{ name: 'Белов', phone: null, email: null, position: null }] })];
    await keep(...records);
    await toldOf();
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
    expect(await toldOf()).toEqual([]);
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
    const { id: _id, removed: _removed, ...card } = record;
    expect(await findClient(portal.db, record.inn)).toEqual(card);
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
    expect(await keep({ ...record, contacts: [contact(record.contacts?.[0]?.phone ?? '')].map((known) => ({ ...known, name: 'Новикова Анна' })) })).toBe(1);
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
    await keep({ ...known, name: 'ООО «Лес»', contacts: known.contacts!.map((person) => ({ ...person, name: 'Белова' })) }, other);
    expect(await toldOf()).toEqual([]);
    await keep(known, { ...other, contacts: [contact(newPhone())] });
    expect(await toldOf()).toEqual([[other.inn]]);
    await keep({ ...known, contacts: known.contacts!.map((person) => ({ ...person, phone: newPhone() })) }, other);
    expect(await toldOf()).toEqual([[known.inn]]);
  });
});

describe('whose a card is', () => {
  test('of one organisation that a source knows twice, the first record tells the name, the other adds contacts; nothing goes to and fro', async () => {
    const [first, second] = ['a', 'b'].map((id) => clientOf({ id, contacts: [contact(newPhone())] }));
    const twin = { ...second!, inn: first!.inn, name: 'Роща ООО' };
    expect([await keepOf('odata', twin), await keepOf('odata', first!)]).toEqual([1, 1]);
    expect(await findClient(portal.db, first!.inn)).toMatchObject({ name: 'Роща ООО' });
    expect((await findClient(portal.db, first!.inn))?.contacts).toHaveLength(2);
    expect([await keepOf('odata', first!, twin), await keepOf('odata', twin, first!), await keepOf('odata', first!)]).toEqual([0, 0, 0]);
    expect(await keepOf('odata', first!, { ...twin, name: 'ООО «Новая роща»' })).toBe(1);
    expect(await findClient(portal.db, first!.inn)).toMatchObject({ name: 'ООО «Новая роща»' });
  });

  test('a removed record takes the card with it, unless another one of the same INN is there', async () => {
    const record = clientOf({ id: 'first' });
    await keepOf('odata', record);
    const removed = { ...record, removed: true };
    expect([await keepOf('odata', { ...removed, id: 'never seen' }), await keepOf('odata', removed), await keepOf('odata', removed)]).toEqual([0, 1, 0]);
    expect(await findClient(portal.db, record.inn)).toBeNull();
    await toldOf();
    expect([await keepOf('odata', removed, { ...record, id: 'second', name: 'ООО «Вторая»' }), await keepOf('odata', removed)]).toEqual([1, 0]);
    expect(await findClient(portal.db, record.inn)).toMatchObject({ name: 'ООО «Вторая»' });
    expect(await toldOf()).toEqual([[record.inn]]);
  });

  test('a connected source takes over what came by files; files then only add contacts', async () => {
    const record = clientOf();
    await keep(record);
    expect(await keepOf('odata', { ...record, id: 'key', name: 'ООО «Из базы»' })).toBe(1);
    expect(await keep({ ...record, name: 'ООО «Из файла»', contacts: [contact(newPhone())] })).toBe(1);
    expect(await findClient(portal.db, record.inn)).toMatchObject({ name: 'ООО «Из базы»', contacts: [{ position: 'Директор' }] });
  });

  test('what vanished is told by its keys, and comes back', async () => {
    const records = ['1', '2', '3'].map((id) => clientOf({ id }));
    await keepOf('base', ...records);
    expect([await listClientKeys(portal.db, 'base', null, 2), await listClientKeys(portal.db, 'base', '2', 2)]).toEqual([['1', '2'], ['3']]);
    const gone = () => portal.db.transaction().execute((tx) => markClientsGone(tx, 'base', ['2', '3', 'unknown']));
    expect([await gone(), await gone(), await listClientKeys(portal.db, 'base', null, 9)]).toEqual([2, 0, ['1']]);
    expect([await keepOf('base', ...records), await keepOf('base', ...records)]).toEqual([2, 0]);
  });
});

describe('managers', () => {
  const keepThem = (source: string, ...records: Array<ExchangeRecord<'managers'>>) => keepFrom(portal, source, keepManagers, ...records);
  const managerOf = (email: string, changes: Partial<ExchangeRecord<'managers'>> = {}): ExchangeRecord<'managers'> => ({
    email, name: 'Абрамова Инна', phone: '+79000000013', position: 'Менеджер', workingHours: 'пн–пт 9–18', absentFrom: '2026-07-01', absentUntil: '2026-07-14', substituteEmail: 'lebedeva@provider.example', removed: false, ...changes,
  });

  test('are kept as they are told; the same again writes nothing, of two records the later counts', async () => {
    expect(await keepThem('odata', managerOf('one@provider.example', { name: 'Раньше' }), managerOf('one@provider.example'))).toBe(1);
    expect(await keepThem('odata', managerOf('one@provider.example'))).toBe(0);
    expect(await portal.db.selectFrom('client_managers').selectAll().where('email', '=', 'one@provider.example').executeTakeFirst()).toMatchObject({
      name: 'Абрамова Инна', position: 'Менеджер', working_hours: 'пн–пт 9–18', absent_from: '2026-07-01', absent_until: '2026-07-14', substitute_email: 'lebedeva@provider.example', source: 'odata', vanished_at: null,
    });
  });

  test("a client's card names a new one, but does not change one whom a feed tells", async () => {
    const named = { name: 'А. Инна', email: 'two@provider.example', phone: null };
    const record = clientOf({ manager: named });
    await keep(record);
    expect(await keepThem('odata', managerOf('two@provider.example'))).toBe(1);
    expect([await keep(record), await keepThem('odata', managerOf('two@provider.example'))]).toEqual([0, 0]);
    expect((await findClient(portal.db, record.inn))?.manager).toMatchObject({ name: 'Абрамова Инна' });
  });

  test('one who is gone is no client’s manager any more, and may come back', async () => {
    const record = clientOf({ manager: { name: 'Сафин', email: 'three@provider.example', phone: null } });
    await keep(record);
    await keepThem('base', managerOf('three@provider.example'));
    expect(await listManagerKeys(portal.db, 'base', null, 5)).toEqual(['three@provider.example']);
    expect(await portal.db.transaction().execute((tx) => markManagersGone(tx, 'base', ['three@provider.example']))).toBe(1);
    expect((await findClient(portal.db, record.inn))?.manager).toBeNull();
    expect([await keepThem('base', managerOf('three@provider.example')), await keepThem('base', managerOf('three@provider.example', { removed: true })), await keepThem('base', managerOf('nobody@provider.example', { removed: true }))]).toEqual([1, 1, 0]);
  });
});

describe('as of', () => {
  const confirm = (source: string, feed: 'products' | 'payments', at: string, baselineInHours: number | null = null) => portal.db.transaction().execute((tx) => confirmFeed(tx, source, feed, { asOf: new Date(at), baselineInHours }));
  const asOf = async (...feeds: Array<'products' | 'payments'>) => (await findAsOf(portal.db, feeds))?.toISOString() ?? null;

  test('the oldest of the sources; files only where nothing else tells', async () => {
    expect(await asOf('products', 'payments')).toBeNull();
    await confirm(FILES_SOURCE, 'products', '2026-01-01T00:00:00Z');
    expect(await asOf('products')).toBe('2026-01-01T00:00:00.000Z');
    await confirm('odata', 'products', '2026-03-02T00:00:00Z');
    await confirm('odata', 'products', '2026-03-01T00:00:00Z');
    await confirm('push', 'payments', '2026-02-01T00:00:00Z');
    expect([await asOf('products'), await asOf('products', 'payments')]).toEqual(['2026-03-02T00:00:00.000Z', '2026-02-01T00:00:00.000Z']);
  });

  test('a baseline is set once, at once or after its hours', async () => {
    const has = () => Promise.all([hasBaseline(portal.db, 'late', 'products'), hasBaseline(portal.db, 'odata', 'products'), hasBaseline(portal.db, 'none', 'products')]);
    await confirm('late', 'products', '2026-01-01T00:00:00Z', 24);
    await confirm('odata', 'products', '2026-01-01T00:00:00Z', 0);
    expect(await has()).toEqual([false, true, false]);
    await portal.pass({ hours: 12 });
    await confirm('late', 'products', '2026-01-01T00:00:00Z', 24);
    await portal.pass({ hours: 13 });
    expect(await has()).toEqual([true, true, false]);
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
