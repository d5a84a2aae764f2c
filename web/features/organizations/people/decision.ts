import type { JoinRequest } from '#contract/join-requests.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { lateness, type Late } from '../desk/decisions.ts';
import { usePeopleChange } from './change.ts';

/** What the dialog of one decision works on. */
export interface RequestStep {
  request: JoinRequest;
  onClose: () => void;
  /** A colleague, or the asker, was first. */
  onLate: (late: Late) => void;
}

/** Decides one request; says who was first where somebody was. */
export function useDecision({ onClose, onLate }: RequestStep): ReturnType<typeof usePeopleChange> {
  return usePeopleChange(onClose, (failure) => {
    const late = failure instanceof ApiError && failure.code === 'not_found' ? null : lateness(failure);
    if (late === undefined) return false;
    onLate(late);
    return true;
  });
}
