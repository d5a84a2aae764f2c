import type { SimulatedClient, SimulatedPlan } from '#connectors/simulated-cloud/plan.ts';
import { demoClientBase } from '../clients.ts';
import { severnoeSnabzhenie, severnyVeter, zarechye } from '../teams.ts';
import { officePlan } from './office.ts';
import { crowd, employees } from './people.ts';

/** Where the systems of the demo provider are, by their addresses. */
export const DEMO_DOMAIN = 'sever-cloud.example';

const unitOf = (name: string) => `OU=${name},OU=Clients,DC=sever-cloud,DC=example`;

/** One client's part of the demo provider's cloud. */
export interface DemoCloud extends SimulatedClient {
  readonly inn: string;
  readonly title: string;
  /** Its users have accounts in the directory. */
  readonly hasUsers: boolean;
}

export const romashka = { inn: '9900416449', domain: 'romashka-trade.example' } as const;

/** The clients' clouds; the first of them is the one that visitors of the demo look at. */
export function demoClouds(): readonly DemoCloud[] {
  // Who stands on the cards of several clients has the account of the first.
  const emails = new Map(demoClientBase().toReversed().flatMap(({ contacts }) => (contacts ?? []).map(({ name, email }) => [name, email ?? ''] as const)));
  return [
    {
      inn: severnyVeter.inn, title: 'Офис', hasUsers: true, unit: unitOf('severny-veter'), servers: ['TS01', 'TS02'],
      people: employees(severnyVeter, 'sv', emails, ['Юрьев', 'Ефимов', 'Захаров']),
      infobases: [{ name: 'sv_acc', description: 'Бухгалтерия предприятия' }, { name: 'sv_hrm', description: 'Зарплата и управление персоналом' }, { name: 'sv_trade', description: 'Управление торговлей' }],
    },
    {
      inn: severnyVeter.inn, title: 'Магазины', hasUsers: true, unit: unitOf('severny-veter-shops'), servers: ['TS02', 'TS03'],
      people: crowd({ count: 200, from: 0, login: (number) => `shop${String(Math.ceil(number / 5)).padStart(2, '0')}.${1 + ((number - 1) % 5)}`, watch: 25, domain: severnyVeter.domain }),
      infobases: [{ name: 'sv_retail', description: 'Розница' }],
    },
    {
      inn: zarechye.inn, title: 'Бухгалтерия и аренда', hasUsers: false, unit: unitOf('zarechye'), servers: [],
      people: employees(zarechye, 'tz', emails, ['Сафронов', 'Гордеева']),
      infobases: [{ name: 'tz_acc', description: 'Бухгалтерия предприятия' }, { name: 'tz_rent', description: 'Аренда и управление недвижимостью' }],
    },
    {
      inn: severnoeSnabzhenie.inn, title: 'Облако 1С', hasUsers: true, unit: unitOf('sevsnab'), servers: ['TS01'],
      people: employees(severnoeSnabzhenie, 'ss', emails, ['Жаров']),
      infobases: [{ name: 'ss_trade', description: 'Управление торговлей' }],
    },
    {
      inn: romashka.inn, title: 'Облако 1С', hasUsers: true, unit: unitOf('romashka'), servers: ['LTS01'],
      people: crowd({ count: 12, from: 300, login: (number) => `rt.user${number}`, watch: 6, domain: romashka.domain }),
      infobases: [{ name: 'rt_acc', description: 'Бухгалтерия предприятия' }],
    },
  ];
}

const nobody = { servers: [], clients: [] } as const;

/** What there is at the addresses of a domain. One server is silent for some minutes of each hour. */
export function planAt(domain: string): SimulatedPlan {
  if (domain !== DEMO_DOMAIN) return { seed: domain, ...(officePlan(domain) ?? nobody) };
  return { seed: domain, servers: [{ name: 'TS01' }, { name: 'TS02' }, { name: 'TS03', silent: [35, 39] }, { name: 'LTS01' }], clients: demoClouds() };
}
