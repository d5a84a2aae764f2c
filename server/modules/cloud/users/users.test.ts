import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CloudUser } from '#contract/cloud.ts';
import type { DB } from '#db/types.ts';
import { TestPortal } from '#server/test/app.ts';
import { addConnector, sessionOf, userOf, watch } from '#server/test/cloud-rows.ts';
import { ownCloud, workOf, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { listCloudUsers } from './use-cases/list-users.ts';

let portal: TestPortal;
const cloud = new ObeyingCloud();
let own: OwnCloud;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await portal.db.updateTable('connectors').set({ is_on: false }).execute();
  own = await ownCloud(portal, cloud);
});

const logins = async (query: string): Promise<string[]> => (await own.users(query)).rows.map((user: CloudUser) => user.login);

/** Five people, each in another state. */
async function five(): Promise<void> {
  await watch(portal, own.cloudId);
  cloud.users[own.unit] = [
    userOf(own.anna, { name: 'Белова Анна' }),
    userOf(own.boris, { name: 'Власов Борис', email: 'boris@firm.example', lastSignedInAt: new Date('2026-03-31T09:00:00Z') }),
    userOf(`V-${own.anna}`, { name: 'Артёмов Глеб', isLocked: true }),
    userOf(`g-${own.anna}`, { name: 'яшин Денис', isDisabled: true, isLocked: true }),
    userOf(`d-${own.anna}`, { name: 'Громова Ева' }),
  ];
  cloud.sessions[own.first] = [sessionOf('1', own.anna), sessionOf('2', own.boris, { idleSeconds: 16 * 60 }), sessionOf('3', `v-${own.anna}`, { state: 'disconnected', idleSeconds: null, address: null })];
  cloud.sessions[own.second] = [sessionOf('1', own.anna, { state: 'disconnected', idleSeconds: null })];
  await portal.pass({ minutes: 1 });
  await portal.poll();
}

describe('the list', () => {
  beforeEach(five);

  test('says who is there, where, since when and in what', async () => {
    const { rows, next, counts } = await own.users();
    expect(rows.map(({ name, presence, account }: CloudUser) => [name, presence, account])).toEqual([
      ['Артёмов Глеб', 'disconnected', 'locked'], ['Белова Анна', 'in_session', 'open'], ['Власов Борис', 'idle', 'open'], ['Громова Ева', 'out', 'open'], ['яшин Денис', 'out', 'disabled'],
    ]);
    expect(rows[1]).toMatchObject({ login: own.anna, infobases: ['Бухгалтерия'], resetBy: null, sessions: [
      { server: { id: own.firstId, name: own.first }, presence: 'in_session', startedAt: '2026-03-31T09:00:00.000Z', address: '10.0.0.5', orderId: null },
      { server: { name: own.second }, presence: 'disconnected' },
    ] });
    expect(Date.parse(rows[2].sessions[0].idleSince)).toBeCloseTo(portal.clock().getTime() - 16 * 60_000, -4);
    expect(rows[2]).toMatchObject({ email: 'boris@firm.example', lastSignedInAt: '2026-03-31T09:00:00.000Z', infobases: ['Торговля'] });
    expect({ next, counts }).toEqual({ next: null, counts: { in_session: 1, idle: 1, disconnected: 1, out: 2, locked: 1, disabled: 1 } });
  });

  test.each([
    ['show=in_session', ['Белова Анна']], ['show=idle', ['Власов Борис']], ['show=disconnected', ['Артёмов Глеб']], ['show=out', ['Громова Ева', 'яшин Денис']], ['show=locked', ['Артёмов Глеб']], ['show=disabled', ['яшин Денис']],
    ['search=арт', ['Артёмов Глеб']], ['search=гЛеб артем', ['Артёмов Глеб']], ['search=%25', []], ['search=V-', ['Артёмов Глеб']], ['search=а&show=out', ['Громова Ева']], ['sort=presence', ['Белова Анна', 'Власов Борис', 'Артёмов Глеб', 'Громова Ева', 'яшин Денис']],
  ])('%s', async (query, names) => {
    const { rows } = await own.users(new URLSearchParams(query).toString());
    expect(rows.map(({ name }: CloudUser) => name)).toEqual(names);
  });

  test.each(['name', 'login', 'presence'])('comes by pages, sorted by %s', async (sort) => {
    const whole = await logins(`sort=${sort}`);
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const { rows, next } = await own.users(`sort=${sort}&limit=2${after}`);
      paged.push(...rows.map((user: CloudUser) => user.login));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(paged).toEqual(whole);
    expect((await own.users(`after=${Buffer.from('{}').toString('base64url')}`)).code).toBe('invalid_input');
  });

  test('counts those whom the search finds', async () => {
    expect((await own.users('search=Белова&show=out')).counts).toEqual({ in_session: 1, idle: 0, disconnected: 0, out: 0, locked: 0, disabled: 0 });
  });

  test('leaves out who has vanished, and sessions of other people on the same server', async () => {
    const other = await ownCloud(portal, cloud);
    await portal.db.insertInto('cloud_servers').values({ cloud_id: own.cloudId, connector_id: own.firstId, directory_id: own.directoryId }).onConflict((conflict) => conflict.doNothing()).execute();
    cloud.sessions[own.first] = [sessionOf('5', other.anna)];
    cloud.users[own.unit] = [userOf(own.anna)];
    await portal.pass({ minutes: 1 });
    await portal.poll();
    expect(await own.users()).toMatchObject({ rows: [{ login: own.anna, presence: 'disconnected' }], counts: { in_session: 0, disconnected: 1 } });
  });

  test('knows by name or login in what infobases somebody is, from whatever computer', async () => {
    cloud.infobaseSessions[own.cluster] = [workOf(own.trade, own.anna.toUpperCase(), { host: 'PC-117' }), workOf(own.accounting, 'громова ева', { host: own.second }), workOf(own.trade, 'Громова Ева')];
    await portal.pass({ minutes: 1 });
    await portal.poll();
    const { rows } = await own.users();
    expect(rows.map(({ infobases }: CloudUser) => infobases)).toEqual([[], ['Торговля'], [], ['Бухгалтерия', 'Торговля'], []]);
  });
});

test('2,000 users among many more: a page is read by indexes', { timeout: 120_000 }, async () => {
  const others = await ownCloud(portal, cloud);
  await portal.asOwner(`
    insert into cloud_users (id, cloud_id, directory_id, key, login, name, is_disabled, is_locked)
    select gen_random_uuid(), c.id, c.directory_id, n::text, 'many' || n, 'Сотрудник ' || n, false, false
    from generate_series(1, 20000) n join clouds c on c.id = case when n <= 2000 then '${own.cloudId}'::uuid else '${others.cloudId}'::uuid end`);
  const servers = [own.firstId, ...(await Promise.all(Array.from({ length: 19 }, (_, index) => addConnector(portal, 'windows_terminals', `farm ${index}`, others.directoryId))))];
  await portal.asOwner(`
    insert into terminal_sessions (id, connector_id, key, login, state)
    select gen_random_uuid(), ('{${servers.join(',')}}'::uuid[])[(n - 1) / 2000 + 1], n::text || '-', 'many' || n, 'active' from generate_series(1, 40000) n`);
  await portal.asOwner('analyze');
  for (const sort of ['name', 'login', 'presence']) {
    const { rows, next, counts } = await own.users(`sort=${sort}&limit=100`);
    expect([rows.length, next === null, counts.in_session]).toEqual([100, false, 2002]);
    for (const filter of [{}, { after: next }, { search: 'сотрудник 1' }, { show: 'idle' }]) await provePlans(sort, filter);
  }
});

/** No statement of the list reads people or sessions whole. */
async function provePlans(sort: string, filter: Record<string, string>): Promise<void> {
  const statements: Array<{ text: string; values: unknown[] }> = [];
  const pool = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log: ({ query }) => void statements.push({ text: query.sql, values: [...query.parameters] }) });
  const owner = await portal.db.selectFrom('users').selectAll().where('id', '=', own.userId).executeTakeFirstOrThrow();
  const actor = { kind: 'client', userId: owner.id, sessionHash: Buffer.alloc(32), firstName: '', lastName: '', email: '', emailConfirmed: true, locale: 'ru' } as const;
  await listCloudUsers.execute({ ...portal.server.runtime, db }, { actor, ip: '', userAgent: '', requestId: '', locale: 'ru', cookies: {} }, { cloudId: own.cloudId, sort: sort as 'name', limit: 100, search: undefined, show: undefined, after: undefined, ...filter });
  for (const { text, values } of statements) {
    const { rows } = await pool.query(`explain (format json) ${text}`, values);
    expect(/"Seq Scan"[^}]*"Relation Name":"(cloud_users|terminal_sessions)"/.exec(JSON.stringify(rows))?.[1] ?? 'none', text).toBe('none');
  }
  expect(statements.length).toBeGreaterThan(4);
  await db.destroy();
}
