import type { Client } from '#kernel/actor.ts';
import type { ReadContext } from '#kernel/use-case.ts';
import { findContractsOf, listAboutToEnd, type ContractRow } from '../../contracts/queries.ts';
import { isDue } from '../../contracts/rules.ts';
import type { Tenant } from '../queries.ts';

/** The contracts that are due, by the products that have them. */
export async function findDue({ db, config: { calendar, renewalDays } }: ReadContext<Client>, tenants: readonly Tenant[]): Promise<Map<string, ContractRow>> {
  const covered = await listAboutToEnd(db, tenants, calendar.timeZone, renewalDays);
  const contracts = await findContractsOf(db, covered, calendar.timeZone);
  return new Map([...contracts].filter(([, contract]) => isDue({ isFuture: contract.is_future, daysLeft: contract.days_left, isSucceeded: contract.is_succeeded }, renewalDays)));
}

/** How many contracts they are. */
export function countDue(due: ReadonlyMap<string, ContractRow>): { ending: number; ended: number } {
  const contracts = [...new Map([...due.values()].map((contract) => [contract.id, contract])).values()];
  const ended = contracts.filter(({ days_left: left }) => left !== null && left < 0).length;
  return { ending: contracts.length - ended, ended };
}
