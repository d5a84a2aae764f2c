import type { Invitation } from '#contract/invitations.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { personName, type spokenName } from '#modules/accounts/index.ts';
import { findDeliveries } from '#modules/notify/index.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import { listInvitedTo, type InvitationRow } from '../queries.ts';
import { invitationActions, letterState, shownState } from '../rules.ts';

/** Under which the letter is queued: each new letter is another cause. */
export function letterCause(invitation: { readonly id: string; readonly letters: number }): string {
  return `invitation:${invitation.id}:${invitation.letters}`;
}

/** Who looks: an administrator sees his own organisations and manages what clients sent; the staff, what the staff sent. */
export type Onlooker = { readonly administers: ReadonlySet<string> } | { readonly mayInvite: boolean };

/** Invitations as an inviter sees them. */
export async function presentInvitations(db: Db | Tx, rows: readonly InvitationRow[], onlooker: Onlooker): Promise<Invitation[]> {
  const invitedTo = await listInvitedTo(db, rows.map((row) => row.id));
  const deliveries = await findDeliveries(db, rows.map(letterCause));
  const staffNames = await findStaffNames(db, rows.flatMap((row) => row.invited_by_staff ?? []));
  return rows.map((row) => {
    const state = shownState(row);
    const organizations = (invitedTo.get(row.id) ?? []).filter((organization) => 'mayInvite' in onlooker || onlooker.administers.has(organization.id));
    const mayManage = 'mayInvite' in onlooker ? onlooker.mayInvite && row.invited_by_staff !== null : row.invited_by_user !== null;
    return {
      id: row.id,
      email: row.email,
      organizations: organizations.map(({ id, name, inn }) => ({ id, name, inn })),
      position: row.position,
      role: row.role,
      sections: row.sections,
      anyAccount: row.any_account,
      invitedBy: inviterOf(row, staffNames, personName),
      state,
      letter: letterState(deliveries.get(letterCause(row))),
      sentAt: row.sent_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      renewalAskedAt: row.renewal_asked_at?.toISOString() ?? null,
      acceptedBy: row.guest_last_name === null || row.guest_first_name === null ? null : personName({ last_name: row.guest_last_name, first_name: row.guest_first_name }),
      actions: mayManage ? invitationActions(state) : [],
    };
  });
}

export function inviterOf(row: InvitationRow, staffNames: ReadonlyMap<string, string>, named: typeof spokenName): { name: string; isStaff: boolean } {
  if (row.invited_by_staff !== null) return { name: staffNames.get(row.invited_by_staff) ?? '', isStaff: true };
  const { inviter_last_name: last_name, inviter_first_name: first_name } = row;
  return { name: last_name === null || first_name === null ? '' : named({ last_name, first_name }), isStaff: false };
}
