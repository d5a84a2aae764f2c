import { z } from 'zod';
import type { CompanyStatus } from '#contract/organizations.ts';
import type { Company } from './port.ts';

const STATUSES = new Map<string, CompanyStatus>([
  ['ACTIVE', 'active'],
  ['LIQUIDATING', 'liquidating'],
  ['LIQUIDATED', 'liquidated'],
  ['BANKRUPT', 'bankrupt'],
  ['REORGANIZING', 'reorganizing'],
]);

const text = z.string().nullish();
/** Midnight in UTC. */
const moment = z.int().min(-8.64e15).max(8.64e15).nullish();
const party = z.object({
  inn: text,
  kpp: text,
  ogrn: text,
  /** Entrepreneurs have none. */
  branch_type: text,
  state: z.object({ status: text, registration_date: moment, liquidation_date: moment }),
  name: z.object({ full_with_opf: text, short_with_opf: text }).nullish(),
  fio: z.object({ surname: text, name: text, patronymic: text }).nullish(),
  management: z.object({ name: text, post: text }).nullish(),
  address: z.object({ value: text, unrestricted_value: text }).nullish(),
});
/** What we read of an answer; the rest depends on the tariff. */
export const partyAnswer = z.object({ suggestions: z.array(z.object({ value: text, data: party })) });
type Suggestion = z.output<typeof partyAnswer>['suggestions'][number];

/**
 * The head office among its branches. An entrepreneur who gave up and began anew stands there twice:
 * what goes on counts, then what is newest.
 */
export function chooseParty(suggestions: readonly Suggestion[]): Suggestion | undefined {
  const ended = ({ data }: Suggestion) => Number(data.state.status === 'LIQUIDATED');
  const since = ({ data }: Suggestion) => data.state.registration_date ?? 0;
  return suggestions.filter(({ data }) => data.branch_type !== 'BRANCH').toSorted((one, other) => ended(one) - ended(other) || since(other) - since(one))[0];
}

export function statusOf({ data }: Suggestion): CompanyStatus | undefined {
  return STATUSES.get(data.state.status ?? '');
}

/** In our names, yet to be checked. */
export function describeParty({ value, data }: Suggestion): Readonly<Record<Exclude<keyof Company, 'status'>, unknown>> {
  const person = [data.fio?.surname, data.fio?.name, data.fio?.patronymic].filter((part) => part).join(' ');
  const name = data.name?.short_with_opf || value || data.name?.full_with_opf;
  return {
    inn: data.inn,
    name,
    fullName: data.name?.full_with_opf || (person && `Индивидуальный предприниматель ${person}`) || name,
    kpp: data.kpp,
    ogrn: data.ogrn,
    address: data.address?.unrestricted_value || data.address?.value,
    head: data.management,
    registeredOn: dayOf(data.state.registration_date),
    liquidatedOn: dayOf(data.state.liquidation_date),
  };
}

function dayOf(milliseconds: number | null | undefined): string | null {
  return typeof milliseconds === 'number' ? new Date(milliseconds).toISOString().slice(0, 10) : null;
}
