import type { ODataBase } from './base.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])/;
/** Documents of years that nobody means (0204, 2204) lie in one stretch with the oldest or newest real ones. */
const MOST_MONTHS = 600;

/** A stretch of a set: the instances of a month, or all. */
export interface Stretch {
  /** `2041-05`, or empty. */
  readonly name: string;
  readonly filter: string | null;
}
export const ALL: Stretch = { name: '', filter: null };

/**
 * Months with documents from the newest to the oldest, so that `$skip` stays small: the base makes each page anew
 * from the beginning. The ends are open: nothing falls out that comes or moves meanwhile.
 */
export async function listMonths(base: ODataBase, set: string, since: string | null): Promise<Stretch[]> {
  const lower = since === null ? null : `Date ge datetime'${since}T00:00:00'`;
  const endOf = async (direction: '' | ' desc') => {
    const { rows } = await base.list({ set, select: ['Ref_Key', 'Date'], filter: lower, orderBy: `Date${direction}`, skip: 0, top: 1 });
    const date = rows[0]?.['Date'];
    return typeof date === 'string' ? (MONTH.exec(date)?.[0] ?? null) : null;
  };
  const [oldest, newest] = [await endOf(''), await endOf(' desc')];
  if (oldest === null || newest === null) return [{ name: '', filter: lower }];
  const names = [newest];
  for (let month = newest; month > oldest && names.length < MOST_MONTHS; ) {
    month = shifted(month, -1);
    names.push(month);
  }
  return names.map((name, index) => ({
    name,
    filter: [index === names.length - 1 ? lower : fromMonth(name, 'ge'), index === 0 ? null : fromMonth(shifted(name, 1), 'lt')].filter((part) => part !== null).join(' and ') || null,
  }));
}

function fromMonth(month: string, comparison: 'ge' | 'lt'): string {
  return `Date ${comparison} datetime'${month}-01T00:00:00'`;
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + (number - 1) + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
