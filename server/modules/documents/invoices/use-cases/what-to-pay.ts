import type { showDocument as contract } from '#contract/documents.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Payee } from '../../payees/queries.ts';
import { paymentText, purposeOf, type Invoice, type Taxed } from '../rules.ts';
import { drawQr } from './draw-qr.ts';

type ToPay = NonNullable<OutputOf<typeof contract>['toPay']>;

/** How to pay `amount` of kopecks for an invoice. */
export function toPay(invoice: Invoice, payee: Payee, lines: readonly Taxed[] | null, amount: number): ToPay {
  const account = { name: payee.name, inn: payee.inn, kpp: payee.kpp, account: payee.account, bank: payee.bank, bic: payee.bic, correspondentAccount: payee.correspondent_account };
  const purpose = purposeOf(invoice, amount, lines);
  const text = paymentText(account, amount, purpose);
  return { amount, purpose, payee: account, qr: text === null ? null : drawQr(text) };
}
