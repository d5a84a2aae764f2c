import { between, dice, pick } from '#kernel/dice.ts';
import type { ClientRecord } from '../port.ts';
import { dayOf, inWords, lastDayOf, monthOf, plusDays, type Day } from './days.ts';
import { licenses, localProducts, modules, ownProducts, rentedProducts, services } from './wares.ts';

type Fields = Record<string, unknown>;

/** What a client has bought, and the contracts for it, as of a day. */
export interface Purchases {
  readonly contracts: readonly Fields[];
  readonly products: readonly Fields[];
}

/** The last years for which contracts are kept; each is a record of its own. */
const YEARS = 2;

/** Terms of a year each that have begun by today, the newest last. */
function termsUntil(today: Day, anniversary: number): Array<{ year: number; startsOn: Day; endsOn: Day }> {
  const newest = Number(today.slice(0, 4)) - (today < plusDays(`${today.slice(0, 4)}-01-01`, anniversary) ? 1 : 0);
  return Array.from({ length: YEARS }, (_value, index) => newest - YEARS + 1 + index).map((year) => {
    const startsOn = plusDays(`${year}-01-01`, anniversary);
    return { year, startsOn, endsOn: plusDays(`${year + 1}-01-01`, anniversary - 1) };
  });
}

/** Of every kind something for the first clients; dice decide what the others have. */
export function purchasesOf({ inn }: ClientRecord, index: number, today: Day): Purchases {
  const has = (what: string, share: number) => index < 3 || dice(what, inn) < share;
  const parts = [
    locals(inn, index, today),
    rentals(inn, index, today),
    has('own', 0.4) ? own(inn, index, today) : nothing,
    has('services', 0.6) ? serviced(inn, today) : nothing,
    has('licenses', 0.5) ? licensed(inn) : nothing,
  ];
  return { contracts: parts.flatMap((part) => part.contracts), products: parts.flatMap((part) => part.products) };
}

const nothing: Purchases = { contracts: [], products: [] };

/** Programs on the client's own machines: with an ITS contract of ours, with one of another partner, without any. */
function locals(inn: string, index: number, today: Day): Purchases {
  const count = index < 3 ? 4 : between(1, 3, 'locals', inn);
  const parts = Array.from({ length: count }, (_value, at): Purchases => {
    const registrationNumber = `80${String(between(0, 9_999_999, 'registration', inn, at)).padStart(7, '0')}`;
    const product = { id: `local-${inn}-${at}`, inn, category: 'local', name: localProducts[(between(0, 9, 'local', inn) + at * 3) % localProducts.length], registrationNumber };
    const coverage = index < 3 ? at : between(0, 5, 'coverage', inn, at);
    if (coverage === 2) return { contracts: [], products: [product] };
    const contracts = termsUntil(today, (between(0, 360, 'its', inn) + at * 180) % 361).map(({ year, startsOn, endsOn }) => ({
      id: `its-${inn}-${at}-${year}`, inn, kind: 'its', number: `ИТС-${year}/${String(index * 4 + at + 1).padStart(3, '0')}`, name: pick(['1С:КП ПРОФ', '1С:КП Базовый'], 'level', inn, at), startsOn, endsOn, registrationNumber, isForeign: coverage === 3,
    }));
    return { contracts, products: [product] };
  });
  return { contracts: parts.flatMap((part) => part.contracts), products: parts.flatMap((part) => part.products) };
}

/** Rented programs: paid by the month, or by the year. */
function rentals(inn: string, index: number, today: Day): Purchases {
  const month = monthOf(today);
  const monthly = { id: `rental-${inn}`, inn, kind: 'rental', number: `АР-${String(index + 1).padStart(4, '0')}`, name: 'Аренда 1С в облаке', startsOn: dayOf(month - 3, 1), endsOn: lastDayOf(month) };
  const yearly = termsUntil(today, between(0, 360, 'rental', inn)).slice(-1).map(({ startsOn, endsOn }) => ({ id: `rental-year-${inn}`, inn, kind: 'rental', number: `АР-${String(index + 1).padStart(4, '0')}/Г`, name: 'Аренда 1С в облаке, на год', startsOn, endsOn }));
  const isYearly = index < 3 || dice('yearly', inn) < 0.4;
  const rented = (contractId: string, count: number) =>
    Array.from({ length: count }, (_value, at) => ({ id: `${contractId}-${at}`, inn, category: 'rental', name: rentedProducts[(between(0, 4, contractId) + at) % rentedProducts.length]?.name, quantity: between(1, 12, contractId, at), contractId }));
  return { contracts: [monthly, ...(isYearly ? yearly : [])], products: [...rented(monthly.id, between(1, 3, 'rented', inn)), ...(isYearly ? rented(`rental-year-${inn}`, 2) : [])] };
}

/** The provider's own programs under a PTS contract; every other one was not renewed. */
function own(inn: string, index: number, today: Day): Purchases {
  const name = pick(ownProducts, 'own', inn);
  const terms = termsUntil(today, between(0, 360, 'pts', inn));
  const kept = index % 2 === 0 ? terms.slice(0, 1) : terms;
  const contracts = kept.map(({ year, startsOn, endsOn }) => ({ id: `pts-${inn}-${year}`, inn, kind: 'pts', number: `ПТС-${year}/${String(index + 1).padStart(3, '0')}`, name: `Техническая поддержка «${name}» с ${inWords(startsOn)}`, startsOn, endsOn }));
  const module = modules.find((one) => one.startsWith(name));
  return {
    contracts,
    products: [
      { id: `own-${inn}`, inn, category: 'own', name, registrationNumber: `70${String(between(0, 999_999, 'own', inn)).padStart(6, '0')}`, contractId: contracts.at(-1)?.id },
      ...(module === undefined ? [] : [{ id: `module-${inn}`, inn, category: 'module', name: module, contractId: contracts.at(-1)?.id }]),
    ],
  };
}

function serviced(inn: string, today: Day): Purchases {
  const [term] = termsUntil(today, between(0, 360, 'service', inn)).slice(-1);
  const contract = { id: `service-${inn}`, inn, kind: 'service', number: `СВ-${inn.slice(-4)}`, name: 'Сервисы 1С', startsOn: term?.startsOn, endsOn: term?.endsOn };
  const first = between(0, 6, 'service', inn);
  return { contracts: [contract], products: [0, 2].map((step) => ({ id: `service-${inn}-${step}`, inn, category: 'service', name: services[(first + step) % services.length], contractId: contract.id })) };
}

function licensed(inn: string): Purchases {
  return { contracts: [], products: [{ id: `license-${inn}`, inn, category: 'license', name: pick(licenses, 'license', inn).name, quantity: between(1, 3, 'licenses', inn) }] };
}
