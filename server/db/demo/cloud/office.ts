import type { SimulatedClient, SimulatedPlan } from '#connectors/simulated-cloud/plan.ts';
import { crowd } from './people.ts';

/** A small cloud of one client's own, for whoever tries out what happens to the clouds of others. */
export const officeDomain = (inn: string) => `cloud-${inn}.example`;

/** Null: no such domain. Nobody has been given the branch yet. */
export function officePlan(domain: string): Pick<SimulatedPlan, 'servers' | 'clients'> | null {
  const inn = /^cloud-(\d{10,12})\.example$/.exec(domain)?.[1];
  if (inn === undefined) return null;
  const office = (name: string, from: number, description: string): SimulatedClient => ({
    unit: `OU=${name},OU=${inn},DC=cloud-${inn},DC=example`, servers: ['TS01', 'TS02'], infobases: [{ name: `${name}_acc`, description }],
    people: crowd({ count: 4, from, login: (number) => `${name}.user${number}`, watch: 1, domain: `firm-${inn}.example` }),
  });
  return { servers: [{ name: 'TS01' }, { name: 'TS02' }], clients: [office('office', 0, 'Бухгалтерия предприятия'), office('branch', 40, 'Бухгалтерия филиала')] };
}
