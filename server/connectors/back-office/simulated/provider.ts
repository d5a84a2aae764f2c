import { withCheckDigits } from '#contract/inn.ts';
import { dice } from '#kernel/dice.ts';
import type { ClientRecord } from '../port.ts';
import { dayOf, monthOf, type Day } from './days.ts';
import { localProducts, licenses, modules, ownProducts, rentedProducts, services } from './wares.ts';

type Fields = Record<string, unknown>;

/** Of a division that no bank has: the accounts can be nobody's. */
const BIC = '049900777';

/**
 * Completes an account by its key, the ninth digit (Bank of Russia, 08.09.1997, 515): weights 7, 1, 3 over the last
 * three digits of the BIC, or of a correspondent account `0` and the BIC's fifth and sixth digit, and the account.
 */
export function withAccountKey(account: string, bic: string, isCorrespondent: boolean): string {
  const keyless = `${account.slice(0, 8)}0${account.slice(9)}`;
  const digits = [...(isCorrespondent ? `0${bic.slice(4, 6)}` : bic.slice(-3)), ...keyless].map(Number);
  const sum = digits.reduce((total, digit, index) => total + ((digit * ([7, 1, 3][index % 3] ?? 0)) % 10), 0);
  return `${account.slice(0, 8)}${(sum * 3) % 10}${account.slice(9)}`;
}

const correspondentAccount = withAccountKey('30101810000000000777', BIC, true);
const bank = { bank: 'АО «Банк Северных территорий»', bic: BIC, correspondentAccount };

/** The provider's companies: one lets programs, the other sells them. */
export const payees: readonly Fields[] = [
  {
    id: 'cloud', name: 'ООО «Северное облако»', inn: withCheckDigits('990060011'), kpp: '990101001', account: withAccountKey('40702810000000000417', BIC, false), ...bank,
    address: '990110, г. Новоозёрск, ул. Набережная, д. 12, офис 4', headName: 'Северцев Антон Павлович', accountantName: 'Ильина Марина Олеговна',
  },
  {
    id: 'sales', name: 'ООО «Северное облако — Лицензии»', inn: withCheckDigits('990060012'), kpp: '990101001', account: withAccountKey('40702810000000000733', BIC, false), ...bank,
    address: '990110, г. Новоозёрск, ул. Набережная, д. 12, офис 5', headName: 'Северцев Антон Павлович', accountantName: 'Ильина Марина Олеговна',
  },
];

/** The managers who are named in the clients' cards; each month another one is away for two weeks. */
export function managersOn(today: Day, clients: readonly ClientRecord[]): Fields[] {
  const named = [...new Map(clients.flatMap(({ manager }) => (manager ? [[manager.email, manager]] : []))).values()].sort((one, other) => (one.email < other.email ? -1 : 1));
  const month = monthOf(today);
  return named.map((manager, index) => {
    const isAway = month % named.length === index && today >= dayOf(month, 6);
    return {
      ...manager,
      position: dice('position', manager.email) < 0.3 ? 'Ведущий менеджер по работе с клиентами' : 'Менеджер по работе с клиентами',
      workingHours: index % 2 === 0 ? 'пн–пт, 9:00–18:00' : 'пн–пт, 10:00–19:00',
      ...(isAway ? { absentFrom: dayOf(month, 8), absentUntil: dayOf(month, 21), substituteEmail: named[(index + 1) % named.length]?.email } : {}),
    };
  });
}

/** All that the provider sells. */
export const catalog: readonly Fields[] = [
  ...localProducts.map((name) => ({ category: 'local', name })),
  ...rentedProducts.map(({ name }) => ({ category: 'rental', name })),
  ...ownProducts.map((name) => ({ category: 'own', name })),
  ...services.map((name) => ({ category: 'service', name })),
  ...licenses.map(({ name }) => ({ category: 'license', name })),
  ...modules.map((name) => ({ category: 'module', name })),
].map((item, index) => ({ id: `ware-${String(index + 1).padStart(3, '0')}`, ...item }));
