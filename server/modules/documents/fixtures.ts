import type { ExchangeRecord } from '#contract/back-office.ts';
import { newId } from '#kernel/ids.ts';

type DocumentRecord = ExchangeRecord<'documents'>;
type PaymentRecord = ExchangeRecord<'payments'>;
type PayeeRecord = ExchangeRecord<'payees'>;

let lastNumber = 0;

/** An invoice of October 2026 for an INN; a key and a number of its own. */
export function invoiceOf(inn: string, changes: Partial<DocumentRecord> = {}): DocumentRecord {
  lastNumber += 1;
  return {
    id: newId(), inn, kind: 'invoice', number: `БП00-${String(lastNumber).padStart(6, '0')}`, title: null, issuedOn: '2026-10-31', accountingMonth: null, contractId: null,
    payeeId: null, total: 1_534_050, paid: null, dueOn: null, purpose: null, lines: null, removed: false, ...changes,
  };
}

export function actOf(inn: string, changes: Partial<DocumentRecord> = {}): DocumentRecord {
  return invoiceOf(inn, { kind: 'act', ...changes });
}

/** Without a sum and an accounting month. */
export function paperOf(inn: string, kind: 'contract' | 'other', changes: Partial<DocumentRecord> = {}): DocumentRecord {
  return invoiceOf(inn, { kind, total: null, ...changes });
}

export function paymentOf(invoice: Pick<DocumentRecord, 'id' | 'inn'>, amount: number, changes: Partial<PaymentRecord> = {}): PaymentRecord {
  lastNumber += 1;
  return { id: newId(), inn: invoice.inn, number: String(lastNumber), paidOn: '2026-11-05', amount, invoiceId: invoice.id, purpose: null, removed: false, ...changes };
}

/** An invented company; its accounts have right keys for its invented bank. */
export function payeeRecord(changes: Partial<PayeeRecord> = {}): PayeeRecord {
  return {
    id: newId(), name: 'ООО «Северное облако»', inn: '9900000017', kpp: '990001001', account: '40702810900000000001', bank: 'АО «Банк Пример»', bic: '044525000',
    correspondentAccount: '30101810000000000000', address: '190000, г. Пример, ул. Облачная, д. 1', headName: 'Иванов И. И.', accountantName: 'Петрова А. А.', removed: false, ...changes,
  };
}

export const lineOf = (changes: Partial<NonNullable<DocumentRecord['lines']>[number]> = {}) => ({
  name: 'Аренда сервера 1С', quantity: 1, unit: 'мес', price: 1_534_050, sum: 1_534_050, vatRate: '20%', vat: 255_675, ...changes,
});
