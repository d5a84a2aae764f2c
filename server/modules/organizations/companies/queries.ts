import { sql } from 'kysely';
import type { Company } from '#connectors/company-registry/port.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { FRESH_DAYS } from './rules.ts';

export async function findCompany(db: Db | Tx, inn: string) {
  return db.selectFrom('companies').select(['inn', 'name', 'status']).where('inn', '=', inn).executeTakeFirst();
}

/** As for a claim or an organisation that is joined to it. */
export async function findCompanyFacts(db: Db | Tx, inn: string) {
  return db.selectFrom('companies').select(['name as company_name', 'kpp', 'ogrn', 'address', 'head_name', 'head_post', 'status']).where('inn', '=', inn).executeTakeFirst();
}

/** Was the registry asked lately enough? */
export async function isFresh(db: Db | Tx, inn: string): Promise<boolean> {
  const row = await db
    .selectFrom('companies')
    .select('inn')
    .where('inn', '=', inn)
    .where('looked_up_at', '>', sql<Date>`kabinet_now() - make_interval(days => ${FRESH_DAYS})`)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveCompany(tx: Tx, company: Company, source: string): Promise<void> {
  const row = {
    inn: company.inn,
    name: company.name,
    full_name: company.fullName,
    kpp: company.kpp,
    ogrn: company.ogrn,
    address: company.address,
    head_name: company.head?.name ?? null,
    head_post: company.head?.post ?? null,
    status: company.status,
    registered_on: company.registeredOn,
    liquidated_on: company.liquidatedOn,
    source,
    looked_up_at: sql<Date>`kabinet_now()`,
  };
  await tx.insertInto('companies').values(row).onConflict((conflict) => conflict.column('inn').doUpdateSet(row)).execute();
}
