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
export function isOutdated(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === 'not_member' || failure.code === 'not_found');
}

/**
 * Does one change, closes its dialog and has the lists asked anew; also when it was refused, for then
 * the list shows what is no longer so. Other refusals are thrown on, for the dialog to show.
 */
export function useMemberChange({ onClose, onOutdated }: MemberStep): (act: () => Promise<void>) => Promise<void> {
  const changed = usePeopleChanged();
  return async (act) => {
    try {
      await act();
    } catch (failure) {
      if (failure instanceof ApiError) void changed();
      if (!isOutdated(failure)) throw failure;
      onOutdated();
    }
    onClose();
    await changed();
  };
}
