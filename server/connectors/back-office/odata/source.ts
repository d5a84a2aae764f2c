import type { Clock } from '#kernel/clock.ts';
import type { BackOfficeSource, Page, Place } from '../port.ts';
import { PATIENCE, type Patience } from '../source-http.ts';
import { GUID_LENGTH, isGuid, ODataBase } from './base.ts';
import { compile, type Plan } from './compile.ts';
import type { Mapping } from './mapping.ts';
import { ALL, listMonths, type Stretch } from './months.ts';
import { BEGINNING, PageSize, walk, type Spot } from './pages.ts';
import { take, type Taken } from './records.ts';
import { RelativesOf } from './relatives.ts';

export interface ODataSourceOptions {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly mapping: Mapping;
  readonly clock: Clock;
  /** For tests. */
  readonly patience?: Partial<Patience>;
}

/** A document is corrected within its accounting month and the month after it, as a rule; the nightly whole reading finds the rest. */
const RECENT_DAYS = 45;
const DAY_MS = 86_400_000;

/** An accounting base of 1C:Enterprise through its standard OData interface, which only reads here. */
export function createODataSource(options: ODataSourceOptions): BackOfficeSource {
  const base = new ODataBase({ ...options, patience: { ...PATIENCE, ...options.patience } });
  const plans = compile(options.mapping);
  return {
    name: 'odata',
    isSimulated: false,
    feeds: [...plans.keys()],
    read(feed, { whole, from }) {
      const since = whole ? null : new Date(options.clock.now().getTime() - RECENT_DAYS * DAY_MS).toISOString().slice(0, 10);
      return readPlans(base, plans.get(feed) ?? [], since, from);
    },
    findGone: (feed, keys) => (feed === 'managers' ? findGoneManagers : findGone)(base, plans.get(feed) ?? [], keys),
    async close() {
      base.close();
    },
  };
}

async function* readPlans(base: ODataBase, plans: readonly Plan[], since: string | null, from: Place | null): AsyncGenerator<Page & Pick<Taken, 'found'>> {
  let spot = from === null ? BEGINNING : spotOf(from);
  let stretchName = from === null ? null : String(from['stretch']);
  for (const [index, plan] of plans.entries()) {
    if (index < Number(from?.['plan'] ?? 0)) continue;
    const stretches = await stretchesOf(base, plan, since, stretchName);
    const relatives = new RelativesOf(base, plan.relatives, since === null);
    const size = new PageSize();
    if (stretches[0]?.name !== stretchName) spot = BEGINNING;
    for (const [order, stretch] of stretches.entries()) {
      for await (const { rows, spot: nextSpot, isLast } of walk(base, { ...plan, filter: both(plan.filter, stretch.filter) }, spot, size)) {
        const taken = await relatives.complete(() => rows.map((row) => take(plan, row, relatives)));
        const found = taken.flatMap((one) => one.found);
        const refusals = taken.flatMap((one) => one.refusals);
        const next = isLast ? after(plans, index, stretches[order + 1]) : { plan: index, stretch: stretch.name, ...fieldsOf(nextSpot) };
        if (found.length > 0 || refusals.length > 0 || next === null) yield { found, refusals, next };
      }
      spot = BEGINNING;
    }
    stretchName = null;
  }
}

/** Of a reading that is gone on with, those that were not read to their end. */
async function stretchesOf(base: ODataBase, plan: Plan, since: string | null, from: string | null): Promise<Stretch[]> {
  if (!plan.isDated) return [ALL];
  const months = await listMonths(base, plan.set, since);
  const rest = months.filter((month) => from === null || month.name <= from);
  return rest.length > 0 ? rest : months.slice(-1);
}

function after(plans: readonly Plan[], index: number, stretch: Stretch | undefined): Place | null {
  if (stretch) return { plan: index, stretch: stretch.name, ...fieldsOf(BEGINNING) };
  if (index + 1 === plans.length) return null;
  return { plan: index + 1, stretch: LATEST, ...fieldsOf(BEGINNING) };
}

/** Greater than the name of any month. */
const LATEST = '9999-12';

const fieldsOf = ({ skip, tail }: Spot) => ({ skip, tail: tail.join(' ') });

function spotOf(place: Place): Spot {
  return { skip: Number(place['skip']), tail: String(place['tail']).split(' ').filter(isGuid) };
}

const both = (one: string | null, other: string | null) => (one === null || other === null ? (one ?? other) : `${one} and ${other}`);

/** Gone is what the base has no more, what is marked for deletion, and what is no longer of the kind that the feed is about. */
async function findGone(base: ODataBase, plans: readonly Plan[], keys: readonly string[]): Promise<string[]> {
  const owners = plans.filter((plan) => plan.hasOwnKeys).map((plan) => ({ plan, relatives: new RelativesOf(base, plan.relatives, false) }));
  const gone: string[] = [];
  for (const key of keys) {
    let isThere = false;
    for (const { plan, relatives } of owners) isThere ||= await isIn(base, plan, relatives, key);
    if (!isThere) gone.push(key);
  }
  return gone;
}

/** Managers are known by their e-mails, by which nobody can be asked for; but they are few. */
async function findGoneManagers(base: ODataBase, plans: readonly Plan[], emails: readonly string[]): Promise<string[]> {
  const there = new Set<string>();
  for await (const { found } of readPlans(base, plans, null, null)) {
    for (const { fields } of found) if (fields['removed'] !== true) there.add(String(fields['email']).toLowerCase());
  }
  return emails.filter((email) => !there.has(email.toLowerCase()));
}

async function isIn(base: ODataBase, plan: Plan, relatives: RelativesOf, key: string): Promise<boolean> {
  const instanceKey = key.slice(0, GUID_LENGTH);
  const row = isGuid(instanceKey) ? await base.find(plan.set, plan.select, instanceKey) : null;
  if (row === null) return false;
  const { found, refusals } = await relatives.complete(() => take(plan, row, relatives));
  return refusals.length > 0 || found.some(({ fields }) => fields['id'] === key && fields['removed'] !== true);
}
