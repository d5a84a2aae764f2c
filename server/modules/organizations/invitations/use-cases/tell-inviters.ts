import type { Client } from '#kernel/actor.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { queueMail, queueMails } from '#modules/notify/index.ts';
import type { listAdministrators } from '../../members/queries.ts';
import { PROTECTED_HOURS } from '../../members/rules.ts';
import { letters } from '../letters.ts';
import type { InvitationRow } from '../queries.ts';

/** After an acceptance: the inviter hears of it; where the provider invited, every administrator who was there. */
export async function tellInviters(
  context: ChangeContext<Client>,
  invitation: InvitationRow,
  organizations: ReadonlyArray<{ id: string; name: string }>,
  administrators: Awaited<ReturnType<typeof listAdministrators>>,
): Promise<void> {
  const guest = `${context.actor.firstName} ${context.actor.lastName}`;
  const cause = `invitation:${invitation.id}:accepted`;
  const listOf = (organizationId: string | undefined) => `${context.config.publicUrl}/employees?organization=${organizationId ?? ''}`;
  if (invitation.invited_by_user !== null && invitation.inviter_email !== null) {
    await queueMail(context, {
      to: invitation.inviter_email,
      kind: 'organizations.invitation-accepted',
      cause,
      letter: letters.accepted[invitation.inviter_locale ?? 'ru']({ inviter: invitation.inviter_first_name ?? '', guest, organization: organizations.map((organization) => organization.name).join(', '), url: listOf(organizations[0]?.id) }),
    });
    return;
  }
  const { name: provider, supportEmail } = context.config.provider;
  await queueMails(
    context,
    administrators.map((person) => ({
      to: person.email,
      kind: 'organizations.provider-invitee-came',
      cause: `${cause}:${person.organization_id}`,
      letter: letters.providerInviteeCame[person.locale]({ firstName: person.first_name, organization: person.name, provider, guest, supportEmail, hours: PROTECTED_HOURS, url: listOf(person.organization_id) }),
    })),
  );
}
