import { setTimeout } from 'node:timers/promises';
import type { Clock } from '#kernel/clock.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { withEnded, type SimulatedDeeds, type SimulatedStore } from './deeds.ts';
import { openingsOf, type Opening } from './openings.ts';
import { residentsOf, type Resident, type SimulatedPlan } from './plan.ts';
import { isWithin, spellsOf, startOf, type Spell } from './spells.ts';
import { lastDays, MINUTE, watchOf, workdayOf, type Day, type Workday } from './workday.ts';

/**
 * A small living cloud of a demo provider: people come, have lunch, forget to sign out and go home. All of it follows from
 * the time, a seed and what was done, so that any number of processes see the same.
 */
export class SimulatedCloud {
  readonly plan: SimulatedPlan;
  readonly clock: Clock;
  readonly store: SimulatedStore;
  readonly residents: readonly Resident[];
  /** Days of people that were looked at; those gone by are let go. */
  readonly #days = new Map<Day, Map<string, Workday | null>>();

  constructor(plan: SimulatedPlan, clock: Clock, store: SimulatedStore) {
    this.plan = plan;
    this.clock = clock;
    this.store = store;
    this.residents = residentsOf(plan);
  }

  get now(): number {
    return this.clock.now().getTime();
  }

  /** Of everybody, or of those on one server, as they are at this moment. */
  spells(deeds: SimulatedDeeds, server: string | null = null): Spell[] {
    const { now } = this;
    const days = lastDays(now);
    const chosen = server === null ? this.residents : this.residents.filter(({ client }) => client.servers.includes(server));
    return chosen.flatMap((resident) => this.history(resident, deeds, days)).filter((spell) => (server === null || spell.server === server) && isWithin(now, [spell.from, spell.to]));
  }

  openings(deeds: SimulatedDeeds): Opening[] {
    const { now } = this;
    return this.spells(deeds).flatMap((spell) => openingsOf(this.plan.seed, spell, deeds)).filter(({ from, to }) => isWithin(now, [from, to]));
  }

  /** Stays of the last days, the newest day first; some lie in the future. */
  history(resident: Resident, deeds: SimulatedDeeds, days: readonly Day[] = lastDays(this.now)): Spell[] {
    return days.flatMap((day) => {
      const workday = this.#workday(resident, day);
      return workday ? spellsOf(this.plan.seed, resident, workday, deeds) : [];
    });
  }

  /** By wrong tries this morning, until the day's end or a new password. */
  isLocked(resident: Resident, deeds: SimulatedDeeds): boolean {
    const [today] = lastDays(this.now);
    const workday = today === undefined ? null : this.#workday(resident, today);
    return workday?.isLocked === true && isWithin(this.now, [workday.arrives, workday.leaves]) && startOf(resident, workday, deeds) === null;
  }

  async end(key: string): Promise<void> {
    await this.store.change((deeds) => withEnded(deeds, key, this.clock.now()));
  }

  /** A server that has its moods. */
  async reach(server: string): Promise<Trouble | null> {
    const known = this.plan.servers.find(({ name }) => name === server);
    if (!known) return trouble('unreachable', `there is no server ${server}`);
    if (known.slowMs !== undefined) await setTimeout(known.slowMs);
    return isWithin(Math.floor(this.now / MINUTE) % 60, known.silent ?? null) ? trouble('timed_out', `${server} does not answer`) : null;
  }

  #workday({ id, person }: Resident, day: Day): Workday | null {
    let people = this.#days.get(day);
    if (!people) {
      const recent = lastDays(this.now);
      for (const known of this.#days.keys()) if (!recent.includes(known)) this.#days.delete(known);
      people = new Map();
      this.#days.set(day, people);
    }
    let workday = people.get(id);
    if (workday === undefined) {
      workday = person.isRoundTheClock ? watchOf(day) : workdayOf(this.plan.seed, id, day);
      people.set(id, workday);
    }
    return workday;
  }
}
