import { sql } from 'kysely';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { liveKeysOf, vanishingFrom } from '#kernel/copied-rows.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

/** Writes what differs, in the order of keys; answers how many rows are new or have changed. */
export async function savePayees(tx: Tx, source: string, records: ReadonlyArray<ExchangeRecord<'payees'>>): Promise<number> {
  const { rows } = await sql`
    insert into payees as p (id, source, external_id, name, inn, kpp, account, bank, bic, correspondent_account, address, head_name, accountant_name, vanished_at)
    select r.row_id, ${source}, r.id, r.name, r.inn, r.kpp, r.account, r.bank, r.bic, r."correspondentAccount", r.address, r."headName", r."accountantName", case when r.removed then kabinet_now() end
    from jsonb_to_recordset(${JSON.stringify(records.map((record) => ({ row_id: newId(), ...record })))}::jsonb)
      as r(row_id uuid, id text, name text, inn text, kpp text, account text, bank text, bic text, "correspondentAccount" text, address text, "headName" text, "accountantName" text, removed boolean)
    left join payees known on known.source = ${source} and known.external_id = r.id
    where case when known.id is null then not r.removed else
      (known.name, known.inn, known.kpp, known.account, known.bank, known.bic, known.correspondent_account, known.address, known.head_name, known.accountant_name, known.vanished_at is not null)
        is distinct from (r.name, r.inn, r.kpp, r.account, r.bank, r.bic, r."correspondentAccount", r.address, r."headName", r."accountantName", r.removed) end
    order by r.id
    on conflict (source, external_id) do update set
      name = excluded.name, inn = excluded.inn, kpp = excluded.kpp, account = excluded.account, bank = excluded.bank, bic = excluded.bic,
      correspondent_account = excluded.correspondent_account, address = excluded.address, head_name = excluded.head_name,
      accountant_name = excluded.accountant_name, vanished_at = excluded.vanished_at
    returning p.id`.execute(tx);
  return rows.length;
}

export const listPayeeKeys = liveKeysOf('payees');
export const markPayeesGone = vanishingFrom('payees');

export type Payee = NonNullable<Awaited<ReturnType<typeof findPayee>>>;

/** To whose account a document asks to pay; undefined while the source has not told, or tells no more. */
export async function findPayee(db: Db | Tx, source: string, key: string | null) {
  if (key === null) return undefined;
  return db
    .selectFrom('payees')
    .select(['name', 'inn', 'kpp', 'account', 'bank', 'bic', 'correspondent_account', 'address', 'head_name', 'accountant_name'])
    .where('source', '=', source)
    .where('external_id', '=', key)
    .where('vanished_at', 'is', null)
    .executeTakeFirst();
}
