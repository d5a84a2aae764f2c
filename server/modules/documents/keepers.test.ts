import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { TestPortal } from '#server/test/app.ts';
import { endBaseline, keepPapers } from '#server/test/papers.ts';
import { newInn } from '#server/test/world.ts';
import { actOf, invoiceOf, lineOf, paperOf, payeeRecord, paymentOf } from './fixtures.ts';
import { listDocumentKeys, listPayeeKeys, listPaymentKeys, markDocumentsGone, markPayeesGone, markPaymentsGone } from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

/** Each test has a source and a client of its own. */
let source = '';
let inn = '';
beforeEach(() => {
  source = `source-${newId()}`;
  inn = newInn();
});

const keep = (told: Parameters<typeof keepPapers>[1]) => keepPapers(portal, told, source);
const rowOf = (id: string) => portal.db.selectFrom('documents').selectAll().where('source', '=', source).where('external_id', '=', id).executeTakeFirst();
/** Where each row of the source lies: it moves when it is written. */
const placesOf = async () => (await portal.server.pool.query(
  `select ctid::text from documents where source = $1 union all select ctid::text from payments where source = $1 union all select ctid::text from payees where source = $1`, [source])).rows;

describe('what a source says', () => {
  test('is kept, and the second time nothing is written', async () => {
    const payee = payeeRecord();
    const invoice = invoiceOf(inn, { payeeId: payee.id, contractId: 'D-1', dueOn: '2026-11-15', purpose: 'За сервер', title: 'Счёт', lines: [lineOf({ quantity: 1.5 })] });
    const told = { payees: [payee], documents: [invoice, actOf(inn), paperOf(inn, 'contract')], payments: [paymentOf(invoice, 500)] };
    expect(await keep(told)).toEqual({ payees: 1, payments: 1, documents: 3 });
    expect(await rowOf(invoice.id)).toMatchObject({ inn, kind: 'invoice', accounting_month: '2026-10-01', contract_key: 'D-1', payee_key: payee.id, total: 1_534_050, paid: 500, due_on: '2026-11-15', lines: [lineOf({ quantity: 1.5 })] });
    const places = await placesOf();
    expect(await keep(told)).toEqual({ payees: 0, payments: 0, documents: 0 });
    expect(await placesOf()).toEqual(places);
  });

  test('of one key twice: the later counts; of another source it is another', async () => {
    const invoice = invoiceOf(inn);
    expect(await keep({ documents: [invoice, { ...invoice, total: 5 }] })).toMatchObject({ documents: 1 });
    await keepPapers(portal, { documents: [{ ...invoice, total: 7 }] }, `${source}-other`);
    expect(await rowOf(invoice.id)).toMatchObject({ total: 5 });
  });

  test('writes only what differs', async () => {
    const [one, other] = [invoiceOf(inn), invoiceOf(inn)];
    await keep({ documents: [one, other] });
    const before = await rowOf(one.id);
    expect(await keep({ documents: [one, { ...other, lines: [lineOf()] }] })).toMatchObject({ documents: 1 });
    expect(await rowOf(one.id)).toEqual(before);
  });

  test('removes a row and brings it back; what was never there is not made to be removed', async () => {
    const [invoice, payee] = [invoiceOf(inn), payeeRecord()];
    const payment = paymentOf(invoice, 100);
    const told = { documents: [invoice], payees: [payee], payments: [payment] };
    const removed = { documents: [{ ...invoice, removed: true }], payees: [{ ...payee, removed: true }], payments: [{ ...payment, removed: true }] };
    expect(await keep(removed)).toEqual({ documents: 0, payees: 0, payments: 0 });
    await keep(told);
    expect(await keep(removed)).toEqual({ documents: 1, payees: 1, payments: 1 });
    expect(await rowOf(invoice.id)).toMatchObject({ vanished_at: expect.any(Date) as Date, paid: 0 });
    expect(await keep(removed)).toEqual({ documents: 0, payees: 0, payments: 0 });
    expect(await keep(told)).toEqual({ documents: 1, payees: 1, payments: 1 });
    expect(await rowOf(invoice.id)).toMatchObject({ vanished_at: null, paid: 100 });
  });

  test('is known by its keys, in their order; those that are gone are marked once', async () => {
    const [invoice, payee] = [invoiceOf(inn, { id: 'b' }), payeeRecord()];
    const payment = paymentOf(invoice, 100);
    await keep({ documents: [invoice, invoiceOf(inn, { id: 'a' })], payees: [payee], payments: [payment] });
    expect(await listDocumentKeys(portal.db, source, null, 10)).toEqual(['a', 'b']);
    expect(await listDocumentKeys(portal.db, source, 'a', 10)).toEqual(['b']);
    expect([await listPayeeKeys(portal.db, source, null, 10), await listPaymentKeys(portal.db, source, null, 10)]).toEqual([[payee.id], [payment.id]]);
    const gone = () => portal.db.transaction().execute(async (tx) => [await markDocumentsGone(tx, source, ['a', 'x']), await markPayeesGone(tx, source, [payee.id]), await markPaymentsGone(tx, source, [payment.id])]);
    expect(await gone()).toEqual([1, 1, 1]);
    expect(await gone()).toEqual([0, 0, 0]);
    expect(await listDocumentKeys(portal.db, source, null, 10)).toEqual(['b']);
    expect(await rowOf('b')).toMatchObject({ paid: 0 });
  });

  test('gives invoices and acts an accounting month, the told one or that of the issue', async () => {
    const [told, untold, contract] = [actOf(inn, { accountingMonth: '2026-09' }), actOf(inn, { issuedOn: '2026-02-28' }), paperOf(inn, 'contract', { accountingMonth: '2026-09' })];
    await keep({ documents: [told, untold, contract] });
    expect([await rowOf(told.id), await rowOf(untold.id), await rowOf(contract.id)].map((row) => row?.accounting_month)).toEqual(['2026-09-01', '2026-02-01', null]);
  });
});

describe('what is paid of an invoice', () => {
  test('is the sum of its payments, whatever comes first', async () => {
    const [early, late] = [invoiceOf(inn), invoiceOf(inn)];
    await keep({ payments: [paymentOf(early, 100), paymentOf(early, 50, { inn: newInn() })] });
    await keep({ documents: [early, late] });
    await keep({ payments: [paymentOf(late, 70), paymentOf({ id: 'unknown', inn }, 999)] });
    expect([(await rowOf(early.id))?.paid, (await rowOf(late.id))?.paid]).toEqual([150, 70]);
  });

  test('follows a payment that is corrected, moved to another invoice, or gone', async () => {
    const [one, other] = [invoiceOf(inn), invoiceOf(inn)];
    const payment = paymentOf(one, 100);
    const paid = async () => [(await rowOf(one.id))?.paid, (await rowOf(other.id))?.paid];
    await keep({ documents: [one, other], payments: [payment] });
    await keep({ payments: [{ ...payment, amount: 80 }] });
    expect(await paid()).toEqual([80, 0]);
    await keep({ payments: [{ ...payment, amount: 80, invoiceId: other.id }] });
    expect(await paid()).toEqual([0, 80]);
    await keep({ payments: [{ ...payment, invoiceId: null }] });
    expect(await paid()).toEqual([0, 0]);
  });

  test('is what the source says itself, where it does', async () => {
    const invoice = invoiceOf(inn, { paid: 40 });
    await keep({ documents: [invoice], payments: [paymentOf(invoice, 100)] });
    expect(await rowOf(invoice.id)).toMatchObject({ paid: 40 });
    await keep({ documents: [{ ...invoice, paid: null }] });
    expect(await rowOf(invoice.id)).toMatchObject({ paid: 100 });
  });

  test('is right when invoices and payments come at the same moment', async () => {
    const invoices = Array.from({ length: 12 }, () => invoiceOf(inn));
    await Promise.all(invoices.flatMap((invoice) => [keep({ documents: [invoice] }), keep({ payments: [paymentOf(invoice, 100)] }), keep({ payments: [paymentOf(invoice, 5)] })]));
    expect(await Promise.all(invoices.map(async (invoice) => (await rowOf(invoice.id))?.paid))).toEqual(invoices.map(() => 105));
  });
});

test('what there was at first is no news; what comes after the first whole reading is', async () => {
  const [old, fresh] = [invoiceOf(inn), invoiceOf(inn)];
  await keep({ documents: [old] });
  await endBaseline(portal, source);
  await keep({ documents: [{ ...old, total: 1 }, fresh] });
  expect([await rowOf(old.id), await rowOf(fresh.id)]).toMatchObject([{ announced_at: expect.any(Date) as Date }, { announced_at: null }]);
});
