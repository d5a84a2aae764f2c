import type { CloudRequest } from '#contract/cloud-requests.ts';
import type { Db } from '#kernel/db.ts';
import { findUsers, personName } from '#modules/accounts/index.ts';
import type { RequestRow } from '../queries.ts';
import { isOpen, isOwnRequest } from '../rules.ts';

type Reader = Parameters<typeof isOwnRequest>[1];

/** Requests as a member sees them, or as staff do, who withdraw nothing. */
export async function presentRequests(db: Db, rows: readonly RequestRow[], reader: Reader | null): Promise<CloudRequest[]> {
  const people = await findUsers(db, [...new Set(rows.flatMap((row) => row.requested_by ?? []))]);
  const names = new Map(people.map((person) => [person.id, personName(person)]));
  return rows.map((row) => ({
    id: row.id,
    cloud: { id: row.cloud_id, name: row.cloud_name },
    organization: { id: row.organization_id, name: row.organization_name, inn: row.inn },
    kind: row.kind,
    person: row.person,
    email: row.email,
    infobases: row.infobases,
    comment: row.comment,
    priceEffect: row.price_effect,
    state: row.state,
    answer: row.answer,
    requestedBy: names.get(row.requested_by ?? '') ?? null,
    createdAt: row.created_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    mayWithdraw: reader !== null && isOpen(row.state) && isOwnRequest(row, reader),
  }));
}
