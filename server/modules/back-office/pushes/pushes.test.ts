import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jpegOf, pdfOf } from '#modules/files/fixtures.ts';
import { findClient, findClientNames } from '#modules/client-base/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { newInn, register, signInStaff, type StaffPerson } from '#server/test/world.ts';

let portal: TestPortal;
let administrator: StaffPerson;
let token = '';
beforeAll(async () => {
  portal = await TestPortal.start();
  administrator = await signInStaff(portal, 'administrator');
  token = (await administrator.browser.post('/api/staff/back-office/tokens', { name: 'CRM' })).body.token;
});
afterAll(() => portal.stop());

const clientOf = (changes: Record<string, unknown> = {}) => ({ id: `key-${newInn()}`, inn: newInn(), name: 'ООО «Роща»', ...changes });

/** As another program sends it: no browser's headers, no cookies. */
function push(records: readonly unknown[], options: { token?: string; key?: string; feed?: string } = {}) {
  const headers = { 'x-kabinet-token': options.token ?? token, ...(options.key === undefined ? {} : { 'idempotency-key': options.key }) };
  return portal.app.inject({ method: 'PUT', url: `/api/backoffice/v1/${options.feed ?? 'clients'}`, headers, payload: { records: records as object[] } }).then((answer) => ({ status: answer.statusCode, body: answer.json() }));
}

describe('records that are pushed', () => {
  test('are kept or refused one by one', async () => {
    const right = clientOf({ contacts: [{ name: 'Анна', phone: '8 900 000 31 01' }] });
    const answer = await push([right, { id: 'wrong', inn: '7707083890', name: 'ООО' }, 'нет', { name: 'Без ИНН' }]);
    expect(answer).toEqual({
      status: 200,
      body: {
        read: 1, changed: 1,
        refused: [
          { place: 'wrong', field: 'inn', reason: 'inn_digits', value: '7707083890' },
          { place: '#3', field: '', reason: 'invalid', value: 'нет' },
          { place: '#4', field: 'inn', reason: 'required', value: '' },
        ],
      },
    });
    expect(await findClient(portal.db, right.inn)).toMatchObject({ contacts: [{ phone: '+79000003101' }] });
    expect((await push([right])).body).toEqual({ read: 1, changed: 0, refused: [] });
    expect(await portal.db.selectFrom('journal_entries').select(['actor_kind', 'actor_name', 'after']).where('action', '=', 'back_office.kept').execute()).toEqual([{ actor_kind: 'back_office', actor_name: 'CRM', after: { feed: 'clients', changed: 1 } }]);
  });

  test('have claims that wait for the INN decided', async () => {
    const client = clientOf();
    const person = await register(portal, { organization: { type: 'legal_entity', inn: client.inn, position: 'director' } });
    await portal.runJobs();
    const stateOf = async () => (await portal.db.selectFrom('claims').select(['state', 'cause']).where('inn', '=', client.inn).executeTakeFirst()) ?? null;
    expect(await stateOf()).toEqual({ state: 'manual', cause: 'inn_unknown' });
    await push([{ ...client, contacts: [{ name: 'Анна', phone: person.phone }] }]);
    await portal.runJobs();
    expect(await stateOf()).toMatchObject({ state: 'approved' });
  });

  test('of a client name all its contacts', async () => {
    const [stays, leaves] = [{ name: 'Анна', phone: '+79000003102' }, { name: 'Белла', phone: '+79000003103' }];
    const client = clientOf({ contacts: [stays, leaves] });
    const other = clientOf({ contacts: [{ name: 'Вера', phone: '+79000003104' }] });
    await push([client, other]);
    expect((await push([{ ...client, contacts: [stays] }])).body).toMatchObject({ changed: 1 });
    expect((await push([{ ...client, contacts: undefined }])).body).toMatchObject({ changed: 0 });
    expect([await findClient(portal.db, client.inn), await findClient(portal.db, other.inn)]).toMatchObject([{ contacts: [{ phone: stays.phone }] }, { contacts: [{ phone: '+79000003104' }] }]);
  });

  test.each([
    ['no such feed', { feed: 'tickets' }, [{}], 404, 'not_found'],
    ['nothing in it', {}, [], 422, 'invalid_input'],
    ['too much in it', {}, Array.from({ length: 1001 }, () => ({})), 422, 'invalid_input'],
    ['a key', { key: 'a key' }, [{}], 200, undefined],
    ['a key that is too long', { key: 'k'.repeat(201) }, [{}], 422, 'invalid_input'],
  ])('%s', async (_name, options, records, status, code) => {
    const answer = await push(records, options);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('staff see what came in an hour as one reading', async () => {
    await portal.pass({ hours: 2 });
    await push([clientOf(), { inn: '1' }, { inn: '2' }]);
    await push([{ inn: '3' }]);
    await push([clientOf()]);
    const staff = await signInStaff(portal, 'support');
    const { sources } = (await staff.browser.get('/api/staff/back-office')).body;
    expect(sources).toEqual([
      { name: 'push', isSimulated: false, isStartable: false, feeds: [{ feed: 'clients', confirmedAt: expect.any(String), last: expect.objectContaining({ state: 'done', isWhole: false, read: 2, changed: 2, refused: 3, startedBy: null }), lastWhole: null }] },
    ]);
    const refusals = (await staff.browser.get(`/api/staff/back-office/readings/${sources[0].feeds[0].last.id}/refusals?limit=2`)).body;
    expect(refusals.rows).toHaveLength(2);
    expect((await staff.browser.get(`/api/staff/back-office/readings/${sources[0].feeds[0].last.id}/refusals?limit=2&after=${refusals.next}`)).body).toMatchObject({ rows: [{ field: 'name' }], next: null });
  });
});

describe('the PDF of a document', () => {
  const documentOf = () => ({ id: `Д/${newInn()}`, inn: newInn(), kind: 'act', number: '417', issuedOn: '2026-10-31', total: '100.00' });
  const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
  const send = (key: string, content: Buffer, own = token) =>
    portal.app.inject({ method: 'PUT', url: `/api/backoffice/v1/documents/${encodeURIComponent(key)}/file`, headers: { 'x-kabinet-token': own, 'content-type': 'application/octet-stream' }, payload: content }).then((answer) => ({ status: answer.statusCode, body: answer.json() }));
  const filesOf = (key: string) => portal.db.selectFrom('documents as d').innerJoin('files as f', 'f.id', 'd.file_id').select(['f.name', 'f.bytes', 'f.is_kept', 'f.state', 'd.printed_from']).where('d.external_id', '=', key).execute();

  test('is kept with it; a later one takes its place, the former is let go', async () => {
    const document = documentOf();
    await push([document], { feed: 'documents' });
    const content = pdf('акт');
    expect(await send(document.id, content)).toEqual({ status: 200, body: { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') } });
    expect(await filesOf(document.id)).toMatchObject([{ name: 'Акт 417 от 2026-10-31.pdf', bytes: content.length, is_kept: true, state: 'stored', printed_from: null }]);
    const before = await portal.db.selectFrom('documents').select('file_id').where('external_id', '=', document.id).executeTakeFirstOrThrow();
    expect((await send(document.id, pdf('исправленный акт'))).status).toBe(200);
    expect(await portal.db.selectFrom('files').select(['is_kept', 'state']).where('id', '=', before.file_id!).executeTakeFirst()).toMatchObject({ is_kept: false });
  });

  test('is refused without its document, and where it is none', async () => {
    const document = documentOf();
    await push([document], { feed: 'documents' });
    expect(await send('never pushed', pdf('акт'))).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await send(document.id, Buffer.from('<html>'))).toMatchObject({ status: 415, body: { code: 'file_type' } });
    expect(await send(document.id, pdf('акт'), 'none')).toMatchObject({ status: 401 });
    expect(await filesOf(document.id)).toEqual([]);
  });
});

test('the photo of a manager, by the mailbox', async () => {
  await push([{ email: 'photo@provider.example', name: 'Лебедева Ольга' }], { feed: 'managers' });
  const put = (email: string, payload: Buffer) =>
    portal.app.inject({ method: 'PUT', url: `/api/backoffice/v1/managers/${encodeURIComponent(email)}/photo`, headers: { 'x-kabinet-token': token, 'content-type': 'application/octet-stream' }, payload }).then((answer) => answer.json().code ?? answer.statusCode);
  expect([await put('Photo@provider.example', jpegOf(200, 200)), await put('nobody@provider.example', jpegOf(200, 200)), await put('photo@provider.example', pdfOf('none'))]).toEqual([200, 'not_found', 'file_type']);
  const { photo_file_id: photo } = await portal.db.selectFrom('client_managers').select('photo_file_id').where('email', '=', 'photo@provider.example').executeTakeFirstOrThrow();
  expect(await portal.db.selectFrom('files').select(['name', 'is_kept']).where('id', '=', photo).executeTakeFirst()).toEqual({ name: 'Лебедева Ольга.jpg', is_kept: true });
  // What is told of the manager later leaves it.
  await push([{ email: 'photo@provider.example', name: 'Лебедева О. И.' }], { feed: 'managers' });
  expect(await portal.db.selectFrom('client_managers').select(['name', 'photo_file_id']).where('email', '=', 'photo@provider.example').executeTakeFirst()).toEqual({ name: 'Лебедева О. И.', photo_file_id: photo });
});

describe('an idempotency key', () => {
  test('has the same call done once and answered the same, for a day', async () => {
    const records = [clientOf(), { inn: '1', id: 'wrong', name: 'ООО' }];
    const first = await push(records, { key: 'one' });
    expect(first.body).toMatchObject({ read: 1, changed: 1 });
    expect(await push(records, { key: 'one' })).toEqual(first);
    await portal.pass({ hours: 25 });
    expect((await push(records, { key: 'one' })).body).toMatchObject({ read: 1, changed: 0 });
  });

  test('of another call is refused', async () => {
    await push([clientOf()], { key: 'two' });
    const other = clientOf();
    expect(await push([other], { key: 'two' })).toMatchObject({ status: 422, body: { code: 'key_reused' } });
    expect((await findClientNames(portal.db, [other.inn])).size).toBe(0);
  });

  test('of ten same calls at once: one is done, all get its answer', async () => {
    const records = [clientOf()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => push(records, { key: 'three' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ status: 200, body: { read: 1, changed: 1, refused: [] } })]));
  });

  test('is the token’s own', async () => {
    const other = (await (await signInStaff(portal, 'administrator')).browser.post('/api/staff/back-office/tokens', { name: 'Склад' })).body.token;
    const records = [clientOf()];
    await push(records, { key: 'four' });
    expect((await push(records, { key: 'four', token: other })).body).toMatchObject({ read: 1, changed: 0 });
  });

  test('answers that are old are forgotten', async () => {
    await push([clientOf()], { key: 'five' });
    await portal.pass({ hours: 25 });
    await portal.runRepeated('back-office.timetable');
    expect(await portal.db.selectFrom('push_answers').selectAll().execute()).toEqual([]);
  });
});

describe('a token', () => {
  test('is made by an administrator, shown once, and works until it is revoked', async () => {
    const staff = await signInStaff(portal, 'administrator', 'Ирина Белова');
    const { token: own, added } = (await staff.browser.post('/api/staff/back-office/tokens', { name: ' Биллинг ' })).body;
    expect(added).toMatchObject({ name: 'Биллинг', createdBy: 'Ирина Белова', usedAt: null });
    expect((await push([clientOf()], { token: own })).status).toBe(200);
    const listed = (await staff.browser.get('/api/staff/back-office/tokens')).body.tokens;
    expect(listed).toContainEqual({ ...added, usedAt: expect.any(String) });
    expect(JSON.stringify(listed)).not.toContain(own);
    expect((await staff.browser.delete(`/api/staff/back-office/tokens/${added.id}`)).status).toBe(200);
    expect((await staff.browser.delete(`/api/staff/back-office/tokens/${added.id}`)).status).toBe(404);
    expect(await push([clientOf()], { token: own })).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    const journal = await portal.db.selectFrom('journal_entries').select(['action', 'subject_name']).where('subject_id', '=', added.id).orderBy('id').execute();
    expect(journal).toEqual([{ action: 'push_token.added', subject_name: 'Биллинг' }, { action: 'push_token.revoked', subject_name: 'Биллинг' }]);
  });

  test.each(['manager', 'support', 'engineer'] as const)('a %s may see that there are some, not make or revoke one', async (role) => {
    const staff = await signInStaff(portal, role);
    const { tokens } = (await staff.browser.get('/api/staff/back-office/tokens')).body;
    expect(tokens.length).toBeGreaterThan(0);
    expect((await staff.browser.post('/api/staff/back-office/tokens', { name: 'CRM' })).body.code).toBe('forbidden');
    expect((await staff.browser.delete(`/api/staff/back-office/tokens/${tokens[0].id}`)).body.code).toBe('forbidden');
  });

  test('may call six hundred times a minute', async () => {
    const staff = await signInStaff(portal, 'administrator');
    const own = (await staff.browser.post('/api/staff/back-office/tokens', { name: 'Скорый' })).body;
    await portal.db.insertInto('limit_windows').values({ key: `push:${own.added.id}`, hits: Array.from({ length: 599 }, () => portal.clock()), ends_at: new Date(portal.clock().getTime() + 60_000) }).execute();
    expect((await push([clientOf()], { token: own.token })).status).toBe(200);
    expect(await push([clientOf()], { token: own.token })).toMatchObject({ status: 429, body: { code: 'too_many_requests', params: { seconds: expect.any(Number) } } });
  });
});
