import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '#contract/documents.ts';
import { newId } from '#kernel/ids.ts';
import { keepContracts } from '#modules/products/index.ts';
import { contractRecord } from '#modules/products/fixtures.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepRecords } from '#server/test/back-office.ts';
import { endBaseline, keepPapers, moveTo, signInAgain } from '#server/test/papers.ts';
import { addMember, newInn, registerAdministrator } from '#server/test/world.ts';
import { actOf, invoiceOf, lineOf, paperOf, payeeRecord, paymentOf } from '../fixtures.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
  await moveTo(portal, '2026-11-20T12:00:00+03:00');
});
afterAll(() => portal.stop());

let owner: Awaited<ReturnType<typeof registerAdministrator>>;
let inn = '';
beforeEach(async () => {
  owner = await registerAdministrator(portal);
  ({ inn } = owner);
});

const list = async (query = '', browser = owner.browser) => (await browser.get(`/api/documents?${query}`)).body;
const numbers = async (query = '') => (await list(query)).rows.map((row: Document) => row.number);
const keep = (...documents: ReturnType<typeof invoiceOf>[]) => keepPapers(portal, { documents });

describe('the list', () => {
  test('has the documents of all organisations, newest first, with what is known of each', async () => {
    const other = await registerAdministrator(portal);
    await portal.db.insertInto('members').values({ organization_id: other.organizationId, user_id: owner.userId, role: 'user', position: 'accountant', sections: '{documents}' as never }).execute();
    const invoice = invoiceOf(inn, { number: '1', issuedOn: '2026-10-30', dueOn: '2026-11-25' });
    await keep(invoice, actOf(other.inn, { number: '2', total: 100 }), paperOf(inn, 'other', { number: '3', title: 'Доверенность', issuedOn: '2026-11-19' }), actOf(newInn(), { number: 'чужой' }));
    await keepPapers(portal, { payments: [paymentOf(invoice, 50)] });
    const { rows, next, nextPublication } = await list();
    expect(rows).toMatchObject([
      { number: '3', kind: 'other', title: 'Доверенность', total: null, paid: null, payment: null, accountingMonth: null, organization: { id: owner.organizationId, inn } },
      { number: '2', kind: 'act', total: 100, paid: null, payment: null, accountingMonth: '2026-10-01', organization: { id: other.organizationId, inn: other.inn } },
      { number: '1', kind: 'invoice', total: 1_534_050, paid: 50, payment: 'part_paid', dueOn: '2026-11-25', contract: null, hasFile: false },
    ]);
    expect({ next, nextPublication }).toEqual({ next: null, nextPublication: '2026-12-10' });
    expect(await numbers(`organization=${owner.organizationId}`)).toEqual(['3', '1']);
  });

  test('says as of when it is right', async () => {
    expect((await list()).asOf).toBeNull();
    await endBaseline(portal);
    expect(Date.parse((await list()).asOf)).toBeCloseTo(portal.clock().getTime(), -5);
  });

  test('is for those who may see documents', async () => {
    const [accountant, engineer] = [await addMember(portal, owner), await addMember(portal, owner, { sections: ['products'] })];
    await keep(actOf(inn));
    const [{ id }] = (await list()).rows;
    expect((await list('', accountant.browser)).rows).toHaveLength(1);
    expect((await list('', engineer.browser)).rows).toEqual([]);
    expect(await engineer.browser.get(`/api/documents?organization=${owner.organizationId}`)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect([(await accountant.browser.get(`/api/documents/${id}`)).status, (await engineer.browser.get(`/api/documents/${id}`)).status]).toEqual([200, 404]);
    expect((await (await registerAdministrator(portal)).browser.get(`/api/documents/${id}`)).status).toBe(404);
  });

  test('names the contract of the same client, whichever comes first, until it is gone', async () => {
    const source = newId();
    await keepPapers(portal, { documents: [actOf(inn, { contractId: 'D-1' }), actOf(inn)] }, source);
    expect((await list()).rows.map((row: Document) => row.contract)).toEqual([null, null]);
    const contract = { id: newId(), source, external_id: 'D-1', inn, kind: 'rental' as const, number: 'А-17', name: 'Аренда' };
    await portal.db.insertInto('contracts').values([contract, { ...contract, id: newId(), source: newId() }]).execute();
    const [row] = (await list(`contract=${contract.id}`)).rows;
    expect(row.contract).toEqual({ id: contract.id, number: 'А-17' });
    expect((await list()).rows).toHaveLength(2);
    await portal.db.updateTable('contracts').set({ inn: newInn() }).where('id', '=', contract.id).execute();
    expect((await list()).rows.map((one: Document) => one.contract)).toEqual([null, null]);
  });

  test('does not show what has vanished', async () => {
    const act = actOf(inn);
    await keep(act);
    const [{ id }] = (await list()).rows;
    await keep({ ...act, removed: true });
    expect([(await list()).rows, (await owner.browser.get(`/api/documents/${id}`)).status]).toEqual([[], 404]);
  });

  test('is filtered by kind, days of issue and state of payment', async () => {
    const [unpaid, part, overdue, paid] = [invoiceOf(inn, { number: 'не оплачен', issuedOn: '2026-10-01', dueOn: '2026-11-20' }), invoiceOf(inn, { number: 'часть', issuedOn: '2026-10-02' }), invoiceOf(inn, { number: 'просрочен', issuedOn: '2026-10-03', dueOn: '2026-11-19' }), invoiceOf(inn, { number: 'оплачен', issuedOn: '2026-10-04', dueOn: '2026-11-19' })];
    await keep(unpaid, part, overdue, paid, actOf(inn, { number: 'акт', issuedOn: '2026-10-05' }));
    await keepPapers(portal, { payments: [paymentOf(part, 1), paymentOf(overdue, 1), paymentOf(paid, 2_000_000)] });
    expect(await Promise.all(['unpaid', 'part_paid', 'overdue', 'paid'].map((state) => numbers(`payment=${state}`)))).toEqual([['не оплачен'], ['часть'], ['просрочен'], ['оплачен']]);
    expect([await numbers('kind=act'), await numbers('kind=contract')]).toEqual([['акт'], []]);
    expect(await numbers('from=2026-10-02&to=2026-10-03')).toEqual(['просрочен', 'часть']);
    expect(await owner.browser.get('/api/documents?from=2026-02-30')).toMatchObject({ status: 422, body: { fields: { from: 'date_invalid' } } });
    await moveTo(portal, '2026-11-21T00:00:01+03:00');
    expect(await numbers('payment=overdue')).toEqual(['просрочен', 'не оплачен']);
    await moveTo(portal, '2026-11-20T12:00:00+03:00');
  });

  test('is searched by the end of a number and by the sum', async () => {
    await keep(actOf(inn, { number: 'БП00-000417', total: 1_534_050 }), invoiceOf(inn, { number: 'Ц_17%', total: 41_799, issuedOn: '2026-10-30' }), paperOf(inn, 'contract', { number: '5/бп', issuedOn: '2026-10-29' }));
    const found = async (search: string) => numbers(`search=${encodeURIComponent(search)}`);
    expect(await found('417')).toEqual(['БП00-000417', 'Ц_17%']);
    expect([await found('000417'), await found('№ бп00-000417'), await found('БП00'), await found('7%'), await found('_17%'), await found('/БП')]).toEqual([['БП00-000417'], ['БП00-000417'], [], ['Ц_17%'], ['Ц_17%'], ['5/бп']]);
    for (const sum of ['15340,50', '15 340.5', '15340', '15 340,50 ₽', '15 340 руб.']) expect(await found(sum)).toEqual(['БП00-000417']);
    expect([await found('15340,51'), await found('15341'), await found('417,9'), await found('нет такого')]).toEqual([[], [], [], []]);
  });

  test.each([
    ['newest', ['5', '4', '3', '2', '1']],
    ['oldest', ['1', '2', '3', '4', '5']],
    ['largest', ['3', '5', '4', '2', '1']],
    ['smallest', ['1', '2', '4', '5', '3']],
  ])('is sorted: %s, page by page, through several organisations', async (sort, expected) => {
    const other = await registerAdministrator(portal);
    await portal.db.insertInto('members').values({ organization_id: other.organizationId, user_id: owner.userId, role: 'administrator', position: 'director' }).execute();
    await keep(
      paperOf(inn, 'contract', { number: '1', issuedOn: '2026-01-01' }), actOf(other.inn, { number: '2', issuedOn: '2026-01-02', total: 5 }), actOf(inn, { number: '3', issuedOn: '2026-01-03', total: 900 }),
      actOf(other.inn, { number: '4', issuedOn: '2026-01-04', total: 70 }), actOf(inn, { number: '5', issuedOn: '2026-01-05', total: 80 }),
    );
    const pages: string[][] = [];
    for (let after = ''; pages.length < 9; ) {
      const { rows, next } = await list(`sort=${sort}&limit=2${after}`);
      pages.push(rows.map((row: Document) => row.number));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(pages).toEqual([expected.slice(0, 2), expected.slice(2, 4), expected.slice(4)]);
  });

  test('refuses the cursor of another sort', async () => {
    await keep(actOf(inn), actOf(inn));
    const { next } = await list('limit=1');
    expect(await owner.browser.get(`/api/documents?sort=largest&after=${next}`)).toMatchObject({ status: 422, body: { fields: { after: 'invalid' } } });
  });
});

describe('the contracts to narrow it to', () => {
  const contracts = async () => (await owner.browser.get('/api/document-contracts')).body.contracts;

  test('are those with documents that can be seen', async () => {
    await keepRecords(portal, keepContracts, ...['a', 'b', 'c'].map((id) => contractRecord({ inn, id: `${inn}-${id}`, number: id.toUpperCase() })));
    await keep(actOf(inn, { contractId: `${inn}-a`, issuedOn: '2026-10-31' }), actOf(inn, { contractId: `${inn}-a`, issuedOn: '2026-09-30' }), actOf(inn, { contractId: `${inn}-b`, issuedOn: '2026-11-30' }));
    expect(await contracts()).toEqual([{ id: expect.any(String) as string, number: 'A', name: expect.any(String) as string, organization: expect.objectContaining({ inn }) as unknown }]);
  });
});

describe('before the day of publication', () => {
  test('an invoice and an act do not exist; a contract does at once', async () => {
    const told = [invoiceOf(inn, { issuedOn: '2026-11-19' }), actOf(inn, { issuedOn: '2026-12-01', accountingMonth: '2026-11' }), paperOf(inn, 'contract', { issuedOn: '2026-11-20' })];
    await keep(...told);
    const ids = (await portal.db.selectFrom('documents').select('id').where('inn', '=', inn).where('kind', '!=', 'contract').execute()).map((row) => row.id);
    const seen = async () => [(await numbers()).length, (await numbers('search=15340')).length, (await numbers('payment=unpaid')).length, ...(await Promise.all(ids.map(async (id) => (await owner.browser.get(`/api/documents/${id}`)).status)))];
    expect(await seen()).toEqual([1, 0, 0, 404, 404]);
    await moveTo(portal, '2026-12-09T23:59:30+03:00');
    await signInAgain(owner);
    expect(await seen()).toEqual([1, 0, 0, 404, 404]);
    await moveTo(portal, '2026-12-10T00:00:00+03:00');
    expect(await seen()).toEqual([3, 2, 1, 200, 200]);
    expect((await list()).nextPublication).toBe('2027-01-10');
    await moveTo(portal, '2026-11-20T12:00:00+03:00');
  });
});

describe('an invoice', () => {
  const show = async (number: string) => (await owner.browser.get(`/api/documents/${(await list()).rows.find((row: Document) => row.number === number).id}`)).body;

  test('says how to pay what is left, while something is and the payee is known', async () => {
    const payee = payeeRecord();
    const invoice = invoiceOf(inn, { number: '417', payeeId: payee.id, lines: [lineOf()] });
    await keep(invoice, actOf(inn, { number: '418', payeeId: payee.id }));
    expect((await show('417')).toPay).toBeNull();
    await keepPapers(portal, { payees: [payee] });
    expect(await show('417')).toMatchObject({ hasFile: true, toPay: { amount: 1_534_050, purpose: 'Оплата по счету № 417 от 31.10.2026. В т.ч. НДС 2556,75 руб.', payee: { name: 'ООО «Северное облако»', account: payee.account, bic: payee.bic }, qr: { size: expect.any(Number) as number, path: expect.stringMatching(/^M0 0h7v1h-7z/) as string } } });
    await keepPapers(portal, { payments: [paymentOf(invoice, 767_025)] });
    expect((await show('417')).toPay).toMatchObject({ amount: 767_025, purpose: 'Оплата по счету № 417 от 31.10.2026. В т.ч. НДС 1278,38 руб.' });
    await keepPapers(portal, { payments: [paymentOf(invoice, 767_025)] });
    expect([(await show('417')).toPay, (await show('418')).toPay]).toEqual([null, null]);
  });

  test('is paid with the words of its source where it has some', async () => {
    const payee = payeeRecord();
    await keepPapers(portal, { payees: [payee], documents: [invoiceOf(inn, { number: '1', payeeId: payee.id, purpose: 'За октябрь' })] });
    expect((await show('1')).toPay).toMatchObject({ purpose: 'За октябрь' });
  });
});
