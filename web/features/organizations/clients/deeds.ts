import { useMemo } from 'react';
import { copyStaffInvitationLink, resendStaffInvitation, revokeStaffInvitation } from '#contract/invitations.ts';
import { call } from '#web/lib/api.ts';
import type { InvitationDeeds } from '../invitations/deeds.ts';
import { useInvitationsChanged } from './api.ts';

/** What the staff do with an invitation that the staff sent. */
export function useStaffDeeds(): InvitationDeeds {
  const changed = useInvitationsChanged();
  return useMemo(
    () => ({
      resend: (invitationId) => call(resendStaffInvitation, { invitationId }),
      revoke: (invitationId) => call(revokeStaffInvitation, { invitationId }),
      link: (invitationId) => call(copyStaffInvitationLink, { invitationId }),
      changed,
    }),
    [changed],
  );
}
