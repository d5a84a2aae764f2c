import type { DeskAddition } from '#contract/products.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { findUsers, personName } from '#modules/accounts/index.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import type { AdditionRow } from '../queries.ts';

/** Additions as staff see them. */
export async function presentDeskAdditions(db: Db | Tx, rows: readonly AdditionRow[]): Promise<DeskAddition[]> {
  const people = await findUsers(db, [...new Set(rows.flatMap((row) => row.added_by ?? []))]);
  const clients = new Map(people.map((person) => [person.id, personName(person)]));
  const staff = await findStaffNames(db, rows.flatMap((row) => row.decided_by ?? []));
  return rows.map((row) => ({
    id: row.id,
    organization: { id: row.organization_id, name: row.organization_name, inn: row.inn },
    category: row.category,
    name: row.name,
    fromCatalog: row.catalog_item_id !== null,
    registrationNumber: row.registration_number,
    comment: row.comment,
    hasScan: row.scan_file_id !== null,
    addedBy: clients.get(row.added_by ?? '') ?? null,
    addedAt: row.created_at.toISOString(),
    state: row.state,
    reason: row.reason,
    decidedBy: staff.get(row.decided_by ?? '') ?? null,
  }));
}
