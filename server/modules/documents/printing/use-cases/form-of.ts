import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/db.ts';
import { findClient } from '#modules/client-base/index.ts';
import { toPay } from '../../invoices/use-cases/what-to-pay.ts';
import { findLines, type DocumentRow } from '../../listing/queries.ts';
import { findPayee } from '../../payees/queries.ts';
import type { Form } from '../rules.ts';

/** What the printed form of an invoice or act says now; null where there are no rows to print. `buyer`: as the portal calls the client. */
export async function formOf({ db, config }: { db: Db; config: Config }, row: DocumentRow, buyer: string): Promise<Form | null> {
  const lines = row.kind === 'invoice' || row.kind === 'act' ? await findLines(db, row.id) : null;
  if (lines === null) return null;
  const payee = await findPayee(db, row.source, row.payee_key);
  const client = await findClient(db, row.inn);
  const total = row.total ?? lines.reduce((sum, line) => sum + line.sum, 0);
  const payment = row.kind === 'invoice' && payee ? toPay(row, payee, lines, total) : null;
  return {
    kind: row.kind === 'act' ? 'act' : 'invoice',
    number: row.number,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    contract: row.contract_number,
    total,
    lines: lines.map(({ name, quantity, unit, price, sum, vat }) => ({ name, quantity, unit, price, sum, vat })),
    seller: payee ? { name: payee.name, inn: payee.inn, kpp: payee.kpp, address: payee.address } : { name: config.provider.name, inn: null, kpp: null, address: null },
    buyer: { name: client?.name ?? buyer, inn: row.inn, kpp: client?.kpp ?? null, address: null },
    head: payee?.head_name ?? null,
    accountant: payee?.accountant_name ?? null,
    account: payment && { number: payment.payee.account, bank: payment.payee.bank, bic: payment.payee.bic, correspondent: payment.payee.correspondentAccount },
    purpose: payment?.purpose ?? null,
    qr: row.paid === 0 && total > 0 ? (payment?.qr ?? null) : null,
  };
}
