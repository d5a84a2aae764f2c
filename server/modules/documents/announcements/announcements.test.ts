import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { filesWith } from '#modules/files/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { endBaseline, keepPapers, moveTo } from '#server/test/papers.ts';
import { addClient, addMember, contact, newInn, newPhone, register, registerAdministrator } from '#server/test/world.ts';
import { actOf, invoiceOf, lineOf, paperOf, payeeRecord } from '../fixtures.ts';
import { announceTo } from './use-cases/announce-to.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const source = newId();
let owner: Awaited<ReturnType<typeof registerAdministrator>>;
let recipient = '';
beforeEach(async () => {
  await moveTo(portal, '2026-11-20T12:00:00+03:00');
  await endBaseline(portal, source);
  owner = await registerAdministrator(portal);
  recipient = `${newId()}@firm.example`;
});

const keep = (...documents: ReturnType<typeof invoiceOf>[]) => keepPapers(portal, { documents }, source);
const announce = () => portal.runRepeated('documents.announce');
const lettersTo = async (email: string) => (await portal.messages(email)).filter((message) => /^Новые (документы|счета)/.test(message.subject ?? ''));
const attachmentsTo = (email: string) =>
  portal.db.selectFrom('outgoing_messages as m').innerJoin('files as f', (join) => join.on('f.id', '=', (e) => e.fn.any('m.attachments'))).select(['f.name', 'f.is_kept']).where('m.recipient', '=', email).where('m.kind', '=', 'documents.bills').orderBy('f.name').execute();

const headersTo = async (email: string) => {
  const { id, sealed } = await portal.db.selectFrom('outgoing_messages').select(['id', 'sealed']).where('recipient', '=', email).where('kind', '=', 'documents.bills').executeTakeFirstOrThrow();
  return (JSON.parse(portal.server.runtime.secrets.open('message', id, sealed ?? Buffer.alloc(0))) as { headers: object }).headers;
};

/** An address of the owner's organisation that has agreed. */
async function agreed(email = recipient): Promise<string> {
  await owner.browser.post('/api/bill-recipients', { organization: owner.organizationId, email });
  const token = /bill-recipient#([\w-]+)/.exec((await portal.messages(email))[0]?.text ?? '')?.[1] ?? '';
  await portal.browser().put('/api/bill-recipient', { token, agree: true });
  return token;
}
const confirmEmail = (userId: string) => portal.db.updateTable('users').set({ email_confirmed_at: portal.clock() }).where('id', '=', userId).execute();

describe('members', () => {
  test('who may see documents are told once, each in their language', async () => {
    const [reader, engineer, stranger] = [await addMember(portal, owner), await addMember(portal, owner, { sections: ['products'] }), await registerAdministrator(portal)];
    await confirmEmail(owner.userId);
    await confirmEmail(reader.userId);
    await reader.browser.put('/api/profile/locale', { locale: 'en' });
    await keep(invoiceOf(owner.inn, { number: '417', dueOn: '2026-11-25' }), paperOf(owner.inn, 'other', { number: '1', title: 'Доверенность', issuedOn: '2026-10-01' }));
    await announce();
    const [letter, ...more] = await lettersTo(owner.email);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Новые документы: ООО «Северный ветер»');
    expect(letter?.text.replace(/\s/g, ' ')).toContain('Счёт № 417 от 31.10.2026 на 15 340,50 ₽, оплатить до 25.11.2026 Доверенность № 1 от 01.10.2026');
    expect(letter?.text).toContain(`/documents?organization=${owner.organizationId}`);
    expect((await portal.messages(reader.email))[0]?.text).toContain('Invoice № 417 of 31.10.2026');
    expect([await lettersTo(engineer.email), await lettersTo(stranger.email)]).toEqual([[], []]);
    await announce();
    expect(await lettersTo(owner.email)).toHaveLength(1);
  });

  test('whose mailbox is not proven to be theirs are told that there is something, not what', async () => {
    await keep(invoiceOf(owner.inn, { number: '417' }));
    await announce();
    const [letter] = await lettersTo(owner.email);
    expect(letter?.text).toContain('появились новые документы организации ООО «Северный ветер».');
    expect(letter?.text).not.toContain('417');
  });

  test('are told at most once a day; what came later the same day is told the next', async () => {
    await confirmEmail(owner.userId);
    await keep(actOf(owner.inn, { number: 'первый' }));
    await announce();
    await keep(actOf(owner.inn, { number: 'второй' }));
    await announce();
    expect(await lettersTo(owner.email)).toHaveLength(1);
    await moveTo(portal, '2026-11-21T00:00:00+03:00');
    await announce();
    const letters = await lettersTo(owner.email);
    expect(letters).toHaveLength(2);
    expect([letters[0]?.text.includes('второй'), letters[0]?.text.includes('первый')]).toEqual([true, false]);
  });

  test('learn of an invoice on its day, and not before', async () => {
    await keep(invoiceOf(owner.inn, { issuedOn: '2026-11-19' }));
    await announce();
    await moveTo(portal, '2026-12-09T23:59:30+03:00');
    await announce();
    expect(await lettersTo(owner.email)).toEqual([]);
    await moveTo(portal, '2026-12-10T00:00:00+03:00');
    await announce();
    expect(await lettersTo(owner.email)).toHaveLength(1);
  });

  test('hear nothing of what there was at first, nor of what was corrected or has vanished', async () => {
    const [old, gone] = [actOf(owner.inn), actOf(owner.inn)];
    await keepPapers(portal, { documents: [actOf(owner.inn)] }, newId());
    await keep(old, gone);
    await keep({ ...gone, removed: true });
    await announce();
    expect(await lettersTo(owner.email)).toHaveLength(1);
    await moveTo(portal, '2026-11-21T12:00:00+03:00');
    await keep({ ...old, total: 1 });
    await announce();
    expect(await lettersTo(owner.email)).toHaveLength(1);
  });

  test('who come to the portal later hear nothing of what was there before', async () => {
    const [inn, phone] = [newInn(), newPhone()];
    await keep(actOf(inn));
    await announce();
    await addClient(portal, { inn, contacts: [contact(phone)] });
    const person = await register(portal, { phone, organization: { type: 'legal_entity', inn, position: 'director' } });
    await portal.runJobs();
    await announce();
    expect(await lettersTo(person.email)).toEqual([]);
    expect((await person.browser.get('/api/documents')).body.rows).toHaveLength(1);
  });

  test('are told of many by the first of them', async () => {
    await confirmEmail(owner.userId);
    await keep(...Array.from({ length: 25 }, () => actOf(owner.inn)));
    await announce();
    expect((await lettersTo(owner.email))[0]?.text).toContain('и ещё 5');
  });
});

describe('recipients without an account', () => {
  test('get bills with their files, and a link to end it', async () => {
    const token = await agreed();
    const payee = payeeRecord();
    await keepPapers(portal, { payees: [payee] }, source);
    await keep(invoiceOf(owner.inn, { number: '417', payeeId: payee.id, lines: [lineOf()] }), actOf(owner.inn, { number: '418', lines: [lineOf()] }), actOf(owner.inn, { number: '419' }), paperOf(owner.inn, 'contract', { number: 'Договор-7' }));
    await announce();
    const [letter] = await lettersTo(recipient);
    expect(letter?.text).toContain('Счёт № 417');
    expect(letter?.text).not.toContain('Договор-7');
    expect(letter?.text).toContain(`/bill-recipient#${token}`);
    expect(await headersTo(recipient)).toEqual({ 'List-Unsubscribe': `<http://localhost:3000/api/bill-recipient/${token}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(await attachmentsTo(recipient)).toEqual([{ name: 'Акт 418 от 2026-10-31 ООО Северный ветер.pdf', is_kept: true }, { name: 'Счёт 417 от 2026-10-31 ООО Северный ветер.pdf', is_kept: true }]);
    await portal.browser().put('/api/bill-recipient', { token, agree: false });
    await moveTo(portal, '2026-11-21T12:00:00+03:00');
    await keep(actOf(owner.inn));
    await announce();
    expect(await lettersTo(recipient)).toHaveLength(1);
  });

  test('who have not agreed get nothing', async () => {
    await owner.browser.post('/api/bill-recipients', { organization: owner.organizationId, email: recipient });
    await keep(actOf(owner.inn, { lines: [lineOf()] }));
    await announce();
    expect(await lettersTo(recipient)).toEqual([]);
  });

  test('get no letter when there are no bills among the news', async () => {
    await agreed();
    await keep(paperOf(owner.inn, 'contract'));
    await announce();
    expect([(await lettersTo(recipient)).length, (await lettersTo(owner.email)).length]).toEqual([0, 1]);
  });

  test('are told where files are that are too many for a letter', async () => {
    await agreed();
    await keep(...Array.from({ length: 51 }, () => actOf(owner.inn, { lines: [lineOf()] })));
    await announce();
    expect((await lettersTo(recipient))[0]?.text).toContain('Файлы слишком велики для письма.');
    expect(await attachmentsTo(recipient)).toEqual([]);
  });
});

test('of several workers that tell the same organisation at the same moment one does', async () => {
  await agreed();
  await keep(actOf(owner.inn, { lines: [lineOf()] }));
  const tell = announceTo(filesWith(portal.server.fileStorage));
  const origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;
  await Promise.all(Array.from({ length: 4 }, () => tell.execute(portal.server.runtime, origin, { organizationId: owner.organizationId })));
  expect([(await lettersTo(owner.email)).length, (await lettersTo(recipient)).length]).toEqual([1, 1]);
  expect(await portal.db.selectFrom('document_announcements').select('documents').where('organization_id', '=', owner.organizationId).execute()).toEqual([{ documents: 1 }]);
});

test('a letter and the mark that it was told are one: where one is lost, so is the other', async () => {
  await keep(actOf(owner.inn));
  const broken = { ...portal.server.runtime, queue: { ...portal.server.runtime.queue, enqueueAll: () => Promise.reject(new Error('killed')) } };
  const origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;
  await expect(announceTo(filesWith(portal.server.fileStorage)).execute(broken, origin, { organizationId: owner.organizationId })).rejects.toThrow('killed');
  await announce();
  expect(await lettersTo(owner.email)).toHaveLength(1);
});
