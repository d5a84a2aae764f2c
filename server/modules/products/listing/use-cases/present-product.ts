import type { Contract, Product } from '#contract/products.ts';
import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { Context } from '#kernel/use-case.ts';
import { findUsers, personName } from '#modules/accounts/index.ts';
import type { OrganizationScope } from '#modules/organizations/index.ts';
import { findAdditions, type AdditionRow } from '../../additions/queries.ts';
import { mayWithdraw } from '../../additions/rules.ts';
import { findContractsOf } from '../../contracts/queries.ts';
import { presentContracts } from '../../contracts/use-cases/present-contract.ts';
import { presentOrganization } from '../../use-cases/present-organization.ts';
import type { ProductRow } from '../queries.ts';

/** Products as the actor sees them, with their contracts, and with what became of those that clients added. */
export async function presentProducts(context: Context<Client>, db: Db | Tx, scopes: readonly OrganizationScope[], rows: readonly ProductRow[]): Promise<Product[]> {
  const scopeOf = new Map(scopes.map((scope) => [scope.organizationId, scope]));
  const contracts = await contractsOf(context, db, scopeOf, rows);
  const additions = await additionsOf(db, rows);
  return rows.flatMap((row) => {
    const scope = scopeOf.get(row.organization_id);
    if (!scope) return [];
    return [{
      id: row.id,
      organization: presentOrganization(scope),
      category: row.category,
      name: row.name,
      registrationNumber: row.registration_number,
      quantity: row.quantity,
      contract: contracts.get(row.id) ?? null,
      addition: presentAddition(additions.get(row.id), scope),
    }];
  });
}

async function contractsOf(context: Context<Client>, db: Db | Tx, scopeOf: ReadonlyMap<string, OrganizationScope>, rows: readonly ProductRow[]): Promise<Map<string, Contract>> {
  const found = await findContractsOf(db, rows, context.config.calendar.timeZone);
  const covered = rows.flatMap(({ id, organization_id }) => {
    const [scope, row] = [scopeOf.get(organization_id), found.get(id)];
    return scope && row ? [{ id, scope, row }] : [];
  });
  const contracts = await presentContracts(context, db, covered);
  return new Map(covered.flatMap(({ id }, index) => (contracts[index] ? [[id, contracts[index]] as const] : [])));
}

type Addition = AdditionRow & { readonly addedBy: string | null };

async function additionsOf(db: Db | Tx, rows: readonly ProductRow[]): Promise<Map<string, Addition>> {
  const additions = await findAdditions(db, rows.flatMap((row) => (row.is_addition ? row.id : [])));
  const people = await findUsers(db, [...new Set(additions.flatMap((row) => row.added_by ?? []))]);
  const names = new Map(people.map((person) => [person.id, personName(person)]));
  return new Map(additions.map((row) => [row.id, { ...row, addedBy: names.get(row.added_by ?? '') ?? null }]));
}

function presentAddition(row: Addition | undefined, scope: OrganizationScope): Product['addition'] {
  if (!row) return null;
  return { state: row.state, addedBy: row.addedBy, addedAt: row.created_at.toISOString(), reason: row.reason, hasScan: row.scan_file_id !== null, mayWithdraw: mayWithdraw(row, scope) };
}
