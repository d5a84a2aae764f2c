import { useMemo } from 'react';
import { copyInvitationLink, resendInvitation, revokeInvitation, type Invitation } from '#contract/invitations.ts';
import { useAction, type Action } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { usePeopleChanged } from '../people/api.ts';

export type InvitationDeed = Invitation['actions'][number];

/** What can be done with an invitation, by whoever may. */
export interface InvitationDeeds {
  resend(invitationId: string): Promise<unknown>;
  revoke(invitationId: string): Promise<unknown>;
  link(invitationId: string): Promise<{ url: string }>;
  /** To be called after a change: what shows invitations asks anew. */
  changed(): Promise<void>;
}

/** What a dialog about one invitation works on. */
export interface InvitationDialogProps {
  invitation: Invitation;
  deeds: InvitationDeeds;
  open: boolean;
  onClose: () => void;
}

/** The deeds of an organisation's administrator. */
export function useAdministratorDeeds(): InvitationDeeds {
  const changed = usePeopleChanged();
  return useMemo(
    () => ({
      resend: (invitationId) => call(resendInvitation, { invitationId }),
      revoke: (invitationId) => call(revokeInvitation, { invitationId }),
      link: (invitationId) => call(copyInvitationLink, { invitationId }),
      changed,
    }),
    [changed],
  );
}

/** Does one of them; where somebody was first, the lists show that too. */
export function useDeed(deeds: InvitationDeeds, act: () => Promise<void>): Action<[]> {
  return useAction(async () => {
    try {
      await act();
    } catch (failure) {
      if (failure instanceof ApiError) void deeds.changed();
      throw failure;
    }
  });
}
