import type { FactName } from '#contract/connectors.ts';

/**
 * Why a system of the provider could not be asked, or its answer not be believed. `unreachable`: no connection, nothing was
 * done; `timed_out`: asked, but no answer came, so it may have been done; `untrusted`: another certificate or host key
 * than the one known; `refused`: our name or password; `denied`: our account has no right to it; `unexpected`: an answer
 * that cannot be understood.
 */
export const troubleCodes = ['unreachable', 'timed_out', 'untrusted', 'refused', 'denied', 'unexpected'] as const;
export type TroubleCode = (typeof troubleCodes)[number];

/** An end of a call as any other: adapters throw for none of them. `detail` is for the staff and holds no secret. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly code: TroubleCode;
  readonly detail: string;
}

export function trouble(code: TroubleCode, detail: string): Trouble {
  return { kind: 'trouble', code, detail };
}

/** What a connector sees when it is tested: facts in its own words (a version, a count), or the exact refusal. */
export type Sight = { readonly kind: 'seen'; readonly facts: readonly Fact[] } | Trouble;

export interface Fact {
  /** Pages have words for it. */
  readonly name: FactName;
  readonly value: string;
}
