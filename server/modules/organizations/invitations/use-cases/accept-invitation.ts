import type { InputOf } from '#contract/endpoint.ts';
import type { acceptInvitation as contract } from '#contract/invitations.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { confirmAddress } from '#modules/accounts/index.ts';
import { approveClaimsOf } from '../../claims/queries.ts';
import { insertMembers, listAdministrators, lockOrganizations, protectAdministrators } from '../../members/queries.ts';
import { settleInvitation } from '../queries.ts';
import { findBehindLink } from './behind-link.ts';
import { entriesOf } from './own-invitation.ts';
import { tellInviters } from './tell-inviters.ts';

type Found = Awaited<ReturnType<typeof findBehindLink>>;

/**
 * Makes the actor a member, once however often it is called. Under the locks of the organisations, so
 * that it cannot pass the removal of its inviter, who takes his open invitations along. Whoever comes
 * by the provider's invitation leaves those who administer now in their place for a day (manual, 6.1).
 */
export const acceptInvitation = defineChange({
  name: 'organizations.accept-invitation',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const before = await findBehindLink(context, input.token);
    const organizationIds = before.organizations.map((organization) => organization.id);
    await lockOrganizations(context.tx, organizationIds);
    const found = await findBehindLink(context, input.token);
    const { invitation, organizations } = found;
    const { actor } = context;
    const isOwnAddress = actor.email.toLowerCase() === invitation.email;
    if (!isOwnAddress && !invitation.any_account) throw new DomainError('invitation_other_account');
    if (invitation.state === 'accepted' && invitation.accepted_by === actor.userId) return context.done({ organizations });
    if (!(await settleInvitation(context.tx, invitation.id, { state: 'accepted', accepted_by: actor.userId }))) throw new DomainError('invitation_settled');
    // The letter's own link has shown whose mailbox it is.
    if (invitation.by_mail && isOwnAddress && !actor.emailConfirmed) await confirmAddress(context.tx, actor.userId, actor.email);
    await join(context, found);
    const subject = { subjectId: actor.userId, subjectName: `${actor.lastName} ${actor.firstName}` };
    const joined = entriesOf(found, 'member.joined', { ...subject, after: { role: invitation.role, position: invitation.position } });
    return context.done({ organizations }, ...entriesOf(found, 'invitation.accepted'), ...joined);
  },
});

async function join(context: ChangeContext<Client>, { invitation, organizations }: Found): Promise<void> {
  const { userId } = context.actor;
  const organizationIds = organizations.map((organization) => organization.id);
  const inns = organizations.map((organization) => organization.inn);
  const administrators = (await listAdministrators(context.tx, inns)).filter((person) => person.user_id !== userId);
  if (invitation.invited_by_staff !== null) await protectAdministrators(context.tx, organizationIds);
  const { role, position, sections, invited_by_user: admitted_by_user, invited_by_staff: admitted_by_staff } = invitation;
  await insertMembers(context.tx, organizationIds.map((organization_id) => ({ organization_id, user_id: userId, role, position, sections, admitted_by_user, admitted_by_staff })));
  await approveClaimsOf(context.tx, userId, inns);
  await tellInviters(context, invitation, organizations, administrators);
}
