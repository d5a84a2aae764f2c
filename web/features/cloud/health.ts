import type { AsOf, Cloud } from '#contract/cloud.ts';

/** A system of the provider with what it is called. */
export type Named = AsOf & { readonly name: string };

/** Since when what is shown holds: the oldest answer of those that answer; null when none has. */
export function holdsSince(systems: readonly AsOf[]): string | null {
  const answering = systems.filter(({ silentSince }) => silentSince === null);
  const [oldest] = answering.flatMap(({ answeredAt }) => answeredAt ?? []).toSorted();
  return oldest ?? null;
}

export function silentOf(systems: readonly Named[]): Array<Named & { readonly silentSince: string }> {
  return systems.flatMap((one) => (one.silentSince === null ? [] : [{ ...one, silentSince: one.silentSince }]));
}

/** Those that tell who is in: terminal servers, or the directory alone. */
export function systemsOf({ servers, directory }: Cloud, directoryName: string): Named[] {
  return directory === null ? servers : [...servers, { ...directory, name: directoryName }];
}

/** Whole minutes that something has lasted by the clock of who told it. */
export function minutesSince(iso: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(iso)) / 60_000));
}
