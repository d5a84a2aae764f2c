import type { JoinRequest } from '#contract/join-requests.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { lateness, type Late } from '../desk/decisions.ts';
import { usePeopleChanged } from './api.ts';

/** What the dialog of one decision works on. */
export interface RequestStep {
  request: JoinRequest;
  onClose: () => void;
  /** A colleague, or the asker, was first. */
  onLate: (late: Late) => void;
}

/** Decides one request, closes the dialog and has the lists asked anew; other refusals are thrown on, for the dialog to show. */
export function useDecision({ onClose, onLate }: RequestStep): (act: () => Promise<void>) => Promise<void> {
  const changed = usePeopleChanged();
  return async (act) => {
    try {
      await act();
    } catch (failure) {
      if (failure instanceof ApiError) void changed();
      const late = failure instanceof ApiError && failure.code === 'not_found' ? null : lateness(failure);
      if (late === undefined) throw failure;
      onLate(late);
    }
    onClose();
    await changed();
  };
}
