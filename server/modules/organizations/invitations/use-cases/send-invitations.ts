import type { Position, Role } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import type { Client, Staff } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { queueMails } from '#modules/notify/index.ts';
import { letters } from '../letters.ts';
import { insertInvitations } from '../queries.ts';
import { letterCause } from './present-invitation.ts';

interface Inviter {
  readonly name: string;
  readonly by: { readonly invited_by_user: string } | { readonly invited_by_staff: string };
}

export function inviterFrom(actor: Client | Staff): Inviter {
  if (actor.kind === 'staff') return { name: actor.name, by: { invited_by_staff: actor.staffId } };
  return { name: `${actor.firstName} ${actor.lastName}`, by: { invited_by_user: actor.userId } };
}

export interface Offer {
  readonly role: Role;
  readonly position: Position;
  readonly sections: readonly Section[];
  readonly message: string;
  readonly anyAccount: boolean;
}

/** Where the link of an invitation leads. The token stands behind the #, so that no server's log sees it. */
export function invitationUrl(context: Pick<ChangeContext, 'config'>, token: string): string {
  return `${context.config.publicUrl}/invitation#${token}`;
}

/** Writes an invitation and its letter for each mailbox, all to the same organisations. Gives their ids by mailbox. */
export async function sendInvitations(context: ChangeContext, inviter: Inviter, organizations: ReadonlyArray<{ id: string; name: string }>, emails: readonly string[], offer: Offer): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const made = emails.map((email) => ({ id: newId(), email, ...context.secrets.newToken('invitation') }));
  const { role, position, sections, anyAccount } = offer;
  const message = offer.message === '' ? null : offer.message;
  await insertInvitations(
    context.tx,
    made.map(({ id, email, hash }) => ({ id, email, tokenHash: hash, role, position, sections, message, any_account: anyAccount, ...inviter.by })),
    organizations.map((organization) => organization.id),
    context.config.invitationDays,
  );
  await queueMails(
    context,
    made.map(({ id, email, token }) => invitationLetter(context, { id, email, letters: 1, role, message }, inviter, organizations, token)),
  );
  return new Map(made.map(({ email, id }) => [email, id]));
}

/** The letter of an invitation, in the inviter's language: the guest's is not known yet. */
export function invitationLetter(
  context: ChangeContext,
  invitation: { id: string; email: string; letters: number; role: Role; message: string | null },
  inviter: Inviter,
  organizations: ReadonlyArray<{ name: string }>,
  token: string,
) {
  return {
    to: invitation.email,
    kind: 'organizations.invitation',
    cause: letterCause(invitation),
    letter: letters.invited[context.origin.locale]({
      inviter: inviter.name,
      isStaff: 'invited_by_staff' in inviter.by,
      organizations: organizations.map((organization) => organization.name),
      role: invitation.role,
      message: invitation.message,
      provider: context.config.provider.name,
      url: invitationUrl(context, token),
      days: context.config.invitationDays,
    }),
  };
}
