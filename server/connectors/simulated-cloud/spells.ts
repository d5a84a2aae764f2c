import { between, pick } from '#kernel/dice.ts';
import type { SimulatedDeeds } from './deeds.ts';
import type { Resident } from './plan.ts';
import { MINUTE, type Workday } from './workday.ts';

/** A stay in the cloud from sign-in to the end of the session: a terminal session, or of a thin client without one. */
export interface Spell {
  readonly key: string;
  readonly resident: Resident;
  readonly workday: Workday;
  /** Null: no terminal server. */
  readonly server: string | null;
  /** The server's number of it, which nobody else has in these days. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

const MOST_A_DAY = 10;

/** Whose session was ended comes back within minutes, as long as the day lasts. */
export function spellsOf(seed: string, resident: Resident, workday: Workday, deeds: SimulatedDeeds): Spell[] {
  const { client, person, index } = resident;
  const [first, ...others] = client.servers;
  const server = first === undefined ? null : pick([first, ...others], seed, 'server', person.login, workday.day);
  const spells: Spell[] = [];
  let from: number | null = startOf(resident, workday, deeds);
  for (let turn = 0; from !== null && from < workday.leaves && turn < MOST_A_DAY; turn++) {
    if (isShutOut(resident, from, deeds)) break;
    const key = `${client.unit}/${person.login}/${workday.day}/${turn}`;
    const ended: number | null = momentOf(deeds.ended[key]);
    const to: number = Math.min(workday.leftOpenUntil ?? workday.leaves, ended ?? Number.POSITIVE_INFINITY);
    spells.push({ key, resident, workday, server, number: Number(workday.day.slice(8)) * 100_000 + index * 10 + turn, from, to });
    from = ended === null ? null : ended + between(3, 9, seed, 'returns', key) * MINUTE;
  }
  return spells;
}

/** Who locked the account out gets in when somebody has set a new password. */
export function startOf({ id }: Resident, { arrives, isLocked }: Workday, deeds: SimulatedDeeds): number | null {
  if (!isLocked) return arrives;
  const reset = momentOf(deeds.passwords[id]?.at);
  return reset === null || reset < arrives ? null : reset + 2 * MINUTE;
}

/** Sessions that are open go on when an account is disabled. */
function isShutOut({ id, person }: Resident, at: number, deeds: SimulatedDeeds): boolean {
  const deed = deeds.disabled[id];
  if (!deed) return person.isDisabled === true;
  return deed.isDisabled ? at >= Date.parse(deed.at) : person.isDisabled === true && at < Date.parse(deed.at);
}

export function momentOf(text: string | null | undefined): number | null {
  return text === undefined || text === null ? null : Date.parse(text);
}

export function isWithin(now: number, stretch: readonly [number, number] | null): boolean {
  return stretch !== null && now >= stretch[0] && now < stretch[1];
}

/** Seconds without a touch of the keyboard; of a session that nobody sits at, since then. */
export function idleSeconds({ from, workday }: Spell, now: number): number {
  if (now >= workday.leaves) return Math.floor((now - workday.leaves) / 1000);
  const away = [...workday.pauses, ...(workday.dropped ? [workday.dropped] : [])].find((stretch) => isWithin(now, stretch));
  return away ? Math.floor((now - Math.max(away[0], from)) / 1000) : 0;
}

export function isDisconnected({ workday }: Spell, now: number): boolean {
  return now >= workday.leaves || isWithin(now, workday.dropped);
}
