/** What was done to the clouds; the rest of them follows from the time and the plan. Times are in ISO 8601. */
export interface SimulatedDeeds {
  /** Ended sessions by key. */
  readonly ended: Readonly<Record<string, string>>;
  /** By person: the hash of the newest password that was set, and when that was. */
  readonly passwords: Readonly<Record<string, { readonly hash: string; readonly at: string }>>;
  /** By person, whose accounts somebody disabled or enabled. */
  readonly disabled: Readonly<Record<string, { readonly isDisabled: boolean; readonly at: string }>>;
  /** By infobase. */
  readonly blocks: Readonly<Record<string, SimulatedBlock>>;
}

export interface SimulatedBlock {
  readonly from: string | null;
  readonly to: string | null;
  readonly message: string;
  readonly permissionCode: string;
  readonly setAt: string;
  readonly liftedAt: string | null;
}

/** Keeps the deeds where all processes find them. */
export interface SimulatedStore {
  read(): Promise<SimulatedDeeds>;
  /** One change at a time, on what the one before has left; `change` may be called again. */
  change(change: (deeds: SimulatedDeeds) => SimulatedDeeds): Promise<void>;
}

export const noDeeds: SimulatedDeeds = { ended: {}, passwords: {}, disabled: {}, blocks: {} };

/** No session lives for so long. */
const FORGOTTEN_AFTER_MS = 5 * 86_400_000;

export function withEnded(deeds: SimulatedDeeds, key: string, now: Date): SimulatedDeeds {
  const kept = Object.entries(deeds.ended).filter(([, at]) => now.getTime() - Date.parse(at) < FORGOTTEN_AFTER_MS);
  return { ...deeds, ended: { ...Object.fromEntries(kept), [key]: now.toISOString() } };
}
