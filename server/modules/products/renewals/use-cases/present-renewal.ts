import type { DeskRenewal } from '#contract/products.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { findUsers, personName } from '#modules/accounts/index.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import { presentRenewal } from '../../contracts/use-cases/present-contract.ts';
import type { RenewalDetails } from '../queries.ts';

/** Requests as staff see them. */
export async function presentDeskRenewals(db: Db | Tx, rows: readonly RenewalDetails[]): Promise<DeskRenewal[]> {
  const people = await findUsers(db, [...new Set(rows.flatMap((row) => row.requested_by ?? []))]);
  const clients = new Map(people.map((person) => [person.id, personName(person)]));
  const staff = await findStaffNames(db, rows.flatMap((row) => row.handled_by ?? []));
  return rows.map((row) => ({
    ...presentRenewal(row),
    organization: { id: row.organization_id, name: row.organization_name, inn: row.inn },
    contract: { kind: row.kind, number: row.number, name: row.name, endsOn: row.ends_on },
    requestedBy: clients.get(row.requested_by ?? '') ?? null,
    handledBy: row.handled_by === null ? null : { id: row.handled_by, name: staff.get(row.handled_by) ?? '' },
  }));
}
