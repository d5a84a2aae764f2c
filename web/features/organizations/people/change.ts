import { ApiError } from '#web/lib/api-error.ts';
import type { Member } from '#contract/members.ts';
import { usePeopleChanged } from './api.ts';

/** What the dialog of one change works on. */
export interface MemberStep {
  member: Member;
  onClose: () => void;
  /** The member, or the viewer's access, was gone already. */
  onOutdated: () => void;
}

/** Somebody else was first: there is nothing left to change. */
function isOutdated(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === 'not_member' || failure.code === 'not_found');
}

/**
 * Does one change, closes its dialog and has the lists asked anew; also when it was refused, for then
 * the list shows what is no longer so. `toldLate` says so where somebody else was first; other refusals
 * are thrown on, for the dialog to show.
 */
export function usePeopleChange(onClose: () => void, toldLate: (failure: unknown) => boolean): (act: () => Promise<void>) => Promise<void> {
  const changed = usePeopleChanged();
  return async (act) => {
    try {
      await act();
    } catch (failure) {
      if (failure instanceof ApiError) void changed();
      if (!toldLate(failure)) throw failure;
    }
    onClose();
    await changed();
  };
}

export function useMemberChange({ onClose, onOutdated }: MemberStep): ReturnType<typeof usePeopleChange> {
  return usePeopleChange(onClose, (failure) => {
    if (!isOutdated(failure)) return false;
    onOutdated();
    return true;
  });
}
