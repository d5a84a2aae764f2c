import { useState } from 'react';
import { claimStates, type ClaimState } from '#contract/organizations.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { useDeskChanged, type DeskClaimDetails } from './api.ts';

/** Who decided before us, as the server told it; null where nobody of the staff did. */
export type Late = { name: string; at: string; state: ClaimState } | null;

/** Reads a refusal that says somebody was first; undefined for any other failure. */
export function lateness(failure: unknown): Late | undefined {
  if (!(failure instanceof ApiError)) return undefined;
  if (failure.code === 'claim_settled') return null;
  if (failure.code !== 'claim_decided_by_other') return undefined;
  const { name, at, state } = failure.params;
  const known = claimStates.find((one) => one === state);
  return known && at ? { name: String(name ?? ''), at: String(at), state: known } : null;
}

export type Decision = 'approve' | 'reject' | 'ask';

export interface Decisions {
  /** Something was decided on this page, or at least tried. */
  acted: boolean;
  /** Set once a decision came too late. */
  late: Late | undefined;
  /** Does what was decided, then closes the dialog. Also when somebody was first: then `late` says so. */
  decide(act: () => Promise<void>, close: () => void): Promise<void>;
}

/** What the second step of a decision works on. */
export interface DecisionStep {
  claim: DeskClaimDetails;
  decide: Decisions['decide'];
  onClose: () => void;
}

/** Decides one claim; whatever comes of it, the claim is asked anew. */
export function useDecisions(): Decisions {
  const changed = useDeskChanged();
  const [acted, setActed] = useState(false);
  const [late, setLate] = useState<Late | undefined>(undefined);
  async function decide(act: () => Promise<void>, close: () => void) {
    try {
      await act();
    } catch (failure) {
      const found = lateness(failure);
      if (found === undefined) throw failure;
      setLate(found);
    }
    close();
    setActed(true);
    await changed();
  }
  return { acted, late, decide };
}
