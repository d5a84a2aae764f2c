import { feeds } from '#contract/back-office.ts';
import type { Clock } from '#kernel/clock.ts';
import type { BackOfficeSource, ClientRecord, Feed, Found, Page } from './port.ts';
import { dayIn, plusDays, type Day } from './simulated/days.ts';
import { papersOf } from './simulated/papers.ts';
import { purchasesOf } from './simulated/products.ts';
import { catalog, managersOn, payees } from './simulated/provider.ts';

export interface SimulatedOptions {
  /** The clients of the demo provider. */
  readonly clients: () => readonly ClientRecord[];
  readonly clock: Clock;
  readonly timeZone: string;
}

type Fields = Readonly<Record<string, unknown>>;

const PAGE = 500;
const RECENT_DAYS = 45;

/**
 * The accounting base of the demo provider: invented, the same at every start, and going on with the calendar: bills
 * and acts come, are paid, contracts end and are renewed, a manager goes on leave.
 */
export function createSimulatedSource(options: SimulatedOptions): BackOfficeSource {
  const recordsOf = (feed: Feed) => recordsOn(dayIn(options.clock.now(), options.timeZone), options.clients(), feed);
  return {
    name: 'simulated',
    isSimulated: true,
    feeds: told,
    async *read(feed, { whole, from }) {
      const since = plusDays(dayIn(options.clock.now(), options.timeZone), -RECENT_DAYS);
      yield* pagesOf(recordsOf(feed).filter((record) => whole || isSince(record, since)), Number(from?.['at'] ?? 0));
    },
    async findGone(feed, keys) {
      const there = new Set(recordsOf(feed).map(keyOf));
      return keys.filter((key) => !there.has(key));
    },
    close: async () => {},
  };
}

/** Which client has which cloud the demo provider's engineers say themselves. */
const told = feeds.filter((feed) => feed !== 'clouds');
const cloudPrices: readonly Fields[] = [{ id: 'new_user', price: '690.00' }, { id: 'disable_user', price: '-690.00' }, { id: 'infobase_access', price: '0.00' }];

function recordsOn(today: Day, clients: readonly ClientRecord[], feed: Feed): Fields[] {
  switch (feed) {
    case 'managers':
      return managersOn(today, clients);
    case 'clients':
      return clients.map((client) => ({ ...client, id: `client-${client.inn}` }));
    case 'catalog':
      return [...catalog];
    case 'payees':
      return [...payees];
    case 'contracts':
    case 'products':
      return clients.flatMap((client, index) => purchasesOf(client, index, today)[feed]);
    case 'documents':
    case 'payments':
      return clients.flatMap((client, index) => papersOf(client, index, today)[feed]);
    case 'cloud-prices':
      return [...cloudPrices];
    case 'clouds':
      return [];
  }
}

/** Catalogues have no day: they are always told whole. */
function isSince(record: Fields, day: Day): boolean {
  const own = record['issuedOn'] ?? record['paidOn'];
  return typeof own !== 'string' || own >= day;
}

function keyOf(record: Fields): string {
  return String(record['id'] ?? record['email']);
}

function* pagesOf(records: readonly Fields[], from: number): Generator<Page> {
  let at = from;
  do {
    const found = records.slice(at, at + PAGE).map((fields): Found => ({ place: keyOf(fields), fields }));
    at += PAGE;
    yield { found, refusals: [], next: at < records.length ? { at } : null };
  } while (at < records.length);
}
