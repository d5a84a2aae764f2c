import type { Contract, Renewal } from '#contract/products.ts';
import type { Config } from '#kernel/config.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { OrganizationScope } from '#modules/organizations/index.ts';
import { presentOrganization } from '../../use-cases/present-organization.ts';
import { listNewestRenewals, type ContractRow, type RenewalRow } from '../queries.ts';
import { isOpen, isOwnRenewal, renewalRefusal, termState } from '../rules.ts';

type Presenter = { readonly config: Pick<Config, 'renewalDays'> };

/** Contracts as the actor sees them, in the order of `rows`, each with the request of its organisation. */
export async function presentContracts(context: Presenter, db: Db | Tx, rows: ReadonlyArray<{ readonly scope: OrganizationScope; readonly row: ContractRow }>): Promise<Contract[]> {
  const ids = rows.map(({ row }) => row.id);
  const renewals = await listNewestRenewals(db, [...new Set(rows.map(({ scope }) => scope.organizationId))], [...new Set(ids)]);
  const newest = new Map(renewals.map((renewal) => [`${renewal.contract_id} ${renewal.organization_id}`, renewal]));
  return rows.map(({ scope, row }) => presentContract(context, scope, row, newest.get(`${row.id} ${scope.organizationId}`) ?? null));
}

function presentContract({ config }: Presenter, scope: OrganizationScope, row: ContractRow, renewal: RenewalRow | null): Contract {
  const state = termState({ isFuture: row.is_future, daysLeft: row.days_left }, config.renewalDays);
  const refusal = renewalRefusal({ kind: row.kind, state, isForeign: row.is_foreign, isSucceeded: row.is_succeeded, isRequested: renewal !== null && isOpen(renewal.state) });
  return {
    id: row.id,
    organization: presentOrganization(scope),
    kind: row.kind,
    number: row.number,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state,
    daysLeft: row.days_left,
    isForeign: row.is_foreign,
    mayRenew: refusal === null,
    renewal: renewal && { ...presentRenewal(renewal), mayWithdraw: isOpen(renewal.state) && isOwnRenewal(renewal, scope) },
  };
}

export function presentRenewal(row: Omit<RenewalRow, 'contract_id' | 'organization_id' | 'requested_by'>): Renewal {
  return { id: row.id, state: row.state, note: row.note, answer: row.answer, createdAt: row.created_at.toISOString(), settledAt: row.settled_at?.toISOString() ?? null };
}
