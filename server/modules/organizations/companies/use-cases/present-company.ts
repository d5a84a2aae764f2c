import type { Company, CompanyStatus } from '#contract/organizations.ts';

interface Row {
  readonly company_name: string | null;
  readonly kpp: string | null;
  readonly ogrn: string | null;
  readonly address: string | null;
  readonly head_name: string | null;
  readonly head_post: string | null;
  readonly status: CompanyStatus | null;
}

/** What is known of a company from a row joined to `companies`; null where nothing is. */
export function presentCompany(row: Row): Company | null {
  if (row.company_name === null || row.status === null) return null;
  const { kpp, ogrn, address, status } = row;
  return { name: row.company_name, kpp, ogrn, address, head: row.head_name === null ? null : { name: row.head_name, post: row.head_post }, status };
}
