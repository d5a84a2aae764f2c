import { SimulatedCloud } from '../cloud.ts';
import { noDeeds, type SimulatedStore } from '../deeds.ts';
import type { SimulatedPlan } from '../plan.ts';

const surnames = ['Абрамова', 'Белова', 'Воронова', 'Гусева', 'Демидова', 'Ершова', 'Жукова', 'Зимина', 'Ильина', 'Ковалёва', 'Лапина', 'Морозова', 'Носова', 'Орлова', 'Панина', 'Рыбина'];
const people = (prefix: string, isRoundTheClock: boolean) => surnames.map((surname, index) => ({ login: `${prefix}.u${index + 1}`, name: `${surname} Анна Олеговна`, email: null, isRoundTheClock }));

export const office = 'OU=0042,OU=Clients,DC=cloud,DC=test';
export const shop = 'OU=0043,OU=Clients,DC=cloud,DC=test';

/** An office on two servers and a shop of thin clients. */
export function samplePlan(changes: Partial<SimulatedPlan> = {}, isRoundTheClock = false): SimulatedPlan {
  return {
    seed: 'sample',
    servers: [{ name: 'TS01' }, { name: 'TS02', silent: [20, 22] }],
    clients: [
      { unit: office, people: people('u0042', isRoundTheClock), servers: ['TS01', 'TS02'], infobases: [{ name: 'id0042_acc', description: 'Бухгалтерия' }, { name: 'id0042_trade', description: '' }] },
      { unit: shop, people: people('u0043', isRoundTheClock), servers: [], infobases: [{ name: 'id0043_shop', description: 'Розница' }] },
    ],
    ...changes,
  };
}

/** A clock that is set by hand. */
export class HandClock {
  moment: Date;

  constructor(moment: string) {
    this.moment = new Date(moment);
  }

  now(): Date {
    return this.moment;
  }

  pass(minutes: number): void {
    this.moment = new Date(this.moment.getTime() + minutes * 60_000);
  }
}

/** For one process. */
function createMemoryStore(): SimulatedStore {
  let deeds = noDeeds;
  return {
    read: async () => deeds,
    async change(change) {
      deeds = change(deeds);
    },
  };
}

/** Wednesday, 1 May 2041, at eleven in Moscow. */
export function sampleCloud({ clock = new HandClock('2041-05-01T08:00:00Z'), store = createMemoryStore(), plan = samplePlan() }: { clock?: HandClock; store?: SimulatedStore; plan?: SimulatedPlan } = {}) {
  return { clock, store, cloud: new SimulatedCloud(plan, clock, store) };
}
