import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '#contract/documents.ts';
import { filesWith, type FileShelf } from '#modules/files/index.ts';
import { pdfOf } from '#modules/files/fixtures.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepPapers, moveTo, signInAgain } from '#server/test/papers.ts';
import { addMember, registerAdministrator, type Person } from '#server/test/world.ts';
import { actOf, invoiceOf, lineOf, paperOf } from '../fixtures.ts';
import { keepSourceFile } from '../index.ts';
import { linksPerPerson, uniqueNames } from './rules.ts';
import { followDocumentLink } from './use-cases/follow-link.ts';

let portal: TestPortal;
let shelf: FileShelf;
beforeAll(async () => {
  portal = await TestPortal.start();
  shelf = filesWith(portal.server.fileStorage);
  await moveTo(portal, '2026-11-20T12:00:00+03:00');
});
afterAll(() => portal.stop());

let owner: Awaited<ReturnType<typeof registerAdministrator>>;
beforeEach(async () => {
  owner = await registerAdministrator(portal);
});

type Told = ReturnType<typeof actOf>;

/** Tells documents, each with a PDF of its source's; their ids in the portal. */
async function withFiles(...documents: Told[]): Promise<string[]> {
  await keepPapers(portal, { documents });
  for (const { id, number } of documents) {
    const file = await shelf.keep(portal.server.runtime, { content: pdfOf(number), name: 'source.pdf' });
    await portal.db.transaction().execute((tx) => keepSourceFile(tx, 'test', id, file.id));
  }
  return Promise.all(documents.map(async ({ id }) => (await portal.db.selectFrom('documents').select('id').where('external_id', '=', id).executeTakeFirstOrThrow()).id));
}

const link = (documentIds: readonly string[], person: Person = owner) => person.browser.post('/api/document-links', { documentIds });
const pathOf = async (documentIds: readonly string[], person: Person = owner): Promise<string> => (await link(documentIds, person)).body.path;
const nameOf = (answer: { headers: Record<string, unknown> }) => /filename\*=UTF-8''(\S+)$/.exec(String(answer.headers['content-disposition']))?.[1];

describe('a link to one document', () => {
  test('gives its PDF, to be shown or saved under a name that says what it is', async () => {
    const [id = ''] = await withFiles(actOf(owner.inn, { number: '417' }));
    const answer = await owner.browser.get(await pathOf([id]));
    expect(answer).toMatchObject({ status: 200, bytes: pdfOf('417'), headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store', 'content-length': String(pdfOf('417').length) } });
    expect(answer.headers['content-disposition']).toMatch(/^inline;/);
    expect(decodeURIComponent(nameOf(answer) ?? '')).toBe('Акт 417 от 2026-10-31 ООО Северный ветер.pdf');
  });

  test('works for ten minutes, and for nobody else', async () => {
    const [id = ''] = await withFiles(actOf(owner.inn));
    const colleague = await addMember(portal, owner);
    const { path, endsAt } = (await link([id])).body;
    expect(Date.parse(endsAt) - portal.clock().getTime()).toBeCloseTo(600_000, -4);
    expect([(await owner.browser.get(path)).status, (await colleague.browser.get(path)).status, (await portal.browser().get(path)).status, (await owner.browser.get(`${path}x`)).status]).toEqual([200, 404, 401, 404]);
    await portal.pass({ minutes: 9 });
    expect((await owner.browser.get(path)).status).toBe(200);
    await portal.pass({ minutes: 1, seconds: 1 });
    expect((await owner.browser.get(path)).status).toBe(404);
    await portal.runRepeated('documents.sweep-links');
    expect(await portal.db.selectFrom('document_links').select('user_id').where('user_id', '=', owner.userId).execute()).toEqual([]);
  });

  test('gives nothing once its reader has left, lost the section, or the document is gone', async () => {
    const told = actOf(owner.inn);
    const [id = ''] = await withFiles(told);
    const [leaver, loser] = [await addMember(portal, owner), await addMember(portal, owner)];
    const paths = [await pathOf([id], leaver), await pathOf([id], loser), await pathOf([id])];
    await owner.browser.delete(`/api/organizations/${owner.organizationId}/members/${leaver.userId}`);
    await owner.browser.put(`/api/organizations/${owner.organizationId}/members/${loser.userId}/sections`, { sections: ['products'] });
    await keepPapers(portal, { documents: [{ ...told, removed: true }] });
    const statuses = await Promise.all([leaver, loser, owner].map(async ({ browser }, index) => (await browser.get(paths[index] ?? '')).status));
    expect(statuses).toEqual([404, 404, 404]);
  });

  test('is not made for what others have, for what is not there yet, or for what has no file', async () => {
    const [foreign = ''] = await withFiles(actOf((await registerAdministrator(portal)).inn));
    const [early = ''] = await withFiles(actOf(owner.inn, { issuedOn: '2026-11-20' }));
    const bare = paperOf(owner.inn, 'contract');
    await keepPapers(portal, { documents: [bare] });
    const [{ id: bareId }] = (await owner.browser.get('/api/documents')).body.rows;
    expect([(await link([foreign])).body.code, (await link([early])).body.code, (await link([bareId])).body.code, (await link([])).status]).toEqual(['not_found', 'not_found', 'file_missing', 422]);
  });

  test('appears and works from the day of publication on, alone and in a ZIP', async () => {
    const ids = await withFiles(actOf(owner.inn, { issuedOn: '2026-11-30' }), actOf(owner.inn));
    const choices = [ids.slice(0, 1), ids];
    await moveTo(portal, '2026-12-09T23:59:00+03:00');
    await signInAgain(owner);
    for (const chosen of choices) expect((await link(chosen)).status).toBe(404);
    await moveTo(portal, '2026-12-10T00:00:00+03:00');
    const paths = await Promise.all(choices.map((chosen) => pathOf(chosen)));
    for (const path of paths) expect((await owner.browser.get(path)).status).toBe(200);
    await moveTo(portal, '2026-12-09T23:59:00+03:00');
    for (const path of paths) expect((await owner.browser.get(path)).status).toBe(404);
    await moveTo(portal, '2026-11-20T12:00:00+03:00');
  });

  test('is refused after the hour’s links', async () => {
    const [id = ''] = await withFiles(actOf(owner.inn));
    for (let made = 0; made < linksPerPerson.count; made++) expect((await link([id])).status).toBe(200);
    expect(await link([id])).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  });
});

describe('a link to many', () => {
  test('gives a ZIP of them, in the order of the choice, each under its own name', async () => {
    const other = await registerAdministrator(portal);
    await portal.db.insertInto('members').values({ organization_id: other.organizationId, user_id: owner.userId, role: 'administrator', position: 'director' }).execute();
    const ids = await withFiles(actOf(owner.inn, { number: '1/7' }), actOf(other.inn, { number: '2' }), invoiceOf(owner.inn, { number: '3' }), actOf(other.inn, { number: '2' }));
    const answer = await owner.browser.get(await pathOf([...ids, ...ids]));
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip' });
    expect(decodeURIComponent(nameOf(answer) ?? '')).toBe('Документы от 2026-11-20.zip');
    const entries = Object.entries(unzipSync(answer.bytes));
    expect(entries.map(([name]) => name)).toEqual(['Акт 1-7 от 2026-10-31 ООО Северный ветер.pdf', 'Акт 2 от 2026-10-31 ООО Северный ветер.pdf', 'Счёт 3 от 2026-10-31 ООО Северный ветер.pdf', 'Акт 2 от 2026-10-31 ООО Северный ветер (2).pdf']);
    expect(entries.map(([, bytes]) => Buffer.from(bytes))).toEqual(['1/7', '2', '3', '2'].map(pdfOf));
  });

  test('prints those that have no file', async () => {
    const [id = ''] = await withFiles(actOf(owner.inn, { number: '1' }));
    await keepPapers(portal, { documents: [invoiceOf(owner.inn, { number: '2', lines: [lineOf()] })] });
    const printed = (await owner.browser.get('/api/documents')).body.rows.find((row: Document) => row.number === '2').id;
    const entries = Object.values(unzipSync((await owner.browser.get(await pathOf([id, printed]))).bytes));
    expect([Buffer.from(entries[0] ?? '').equals(pdfOf('1')), Buffer.from(entries[1] ?? '').toString('latin1').slice(0, 5)]).toEqual([true, '%PDF-']);
  });

  test('is made piece by piece: each file is asked for when the ones before have been sent, and a wrong one breaks it off', async () => {
    const ids = await withFiles(...Array.from({ length: 20 }, (_value, index) => actOf(owner.inn, { number: String(index) })));
    const token = (await pathOf(ids)).split('/').at(-1) ?? '';
    let asked = 0;
    const counting: FileShelf = { ...shelf, read: (context, fileId) => (asked++, asked === 15 ? Promise.reject(new Error('wrong')) : shelf.read(context, fileId)) };
    const actor = { kind: 'client', userId: owner.userId, sessionHash: Buffer.alloc(0), firstName: '', lastName: '', email: '', emailConfirmed: true, locale: 'ru' } as const;
    const origin = { actor, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;
    const { output } = await followDocumentLink(counting).execute(portal.server.runtime, origin, { token });
    const pieces = output.content[Symbol.asyncIterator]();
    await pieces.next();
    expect(asked).toBeLessThan(3);
    await expect((async () => { while (!(await pieces.next()).done); })()).rejects.toThrow('wrong');
    expect(asked).toBe(15);
  });

  test('stands in the journal, once for each organisation; one document by its name', async () => {
    const ids = await withFiles(actOf(owner.inn, { number: '1' }), actOf(owner.inn, { number: '2' }));
    await owner.browser.get(await pathOf(ids));
    await owner.browser.get(await pathOf(ids.slice(1)));
    const { rows } = (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=document`)).body;
    expect(rows).toMatchObject([{ action: 'document.downloaded', subject: 'Акт № 2 от 31.10.2026' }, { action: 'document.downloaded', subject: null, after: { documents: 2 } }]);
  });
});

test('names that a disk would take for one are told apart', () => {
  expect(uniqueNames(['Акт 1.pdf', 'акт 1.pdf', 'Акт 1 (2).pdf', 'Акт 1.pdf', 'Акт 2.pdf'])).toEqual(['Акт 1.pdf', 'акт 1 (2).pdf', 'Акт 1 (2) (2).pdf', 'Акт 1 (3).pdf', 'Акт 2.pdf']);
});
