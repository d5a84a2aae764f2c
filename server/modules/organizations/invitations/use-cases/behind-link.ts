import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import type { ChangeContext, ReadContext } from '#kernel/use-case.ts';
import { findInvitationByLink, listInvitedTo } from '../queries.ts';
import { openingsPerAddress } from '../rules.ts';

/** Guesses at links are counted by address, outside of the transaction. */
export async function countLook(context: ReadContext): Promise<void> {
  await takeUseOrRefuse(context.db, `invitation-looks:${context.origin.ip}`, openingsPerAddress);
}

/** The invitation that a link leads to; a link that was replaced, cut short or never was reads the same. */
export async function findBehindLink(context: ChangeContext, token: string) {
  const invitation = await findInvitationByLink(context.tx, context.secrets.hashToken('invitation', token));
  if (!invitation) throw new DomainError('invitation_gone');
  const organizations = (await listInvitedTo(context.tx, [invitation.id])).get(invitation.id) ?? [];
  return { invitation, organizations: organizations.map(({ id, name, inn }) => ({ id, name, inn })) };
}
