import type { InputOf } from '#contract/endpoint.ts';
import type { inviteContact as contract } from '#contract/invitations.ts';
import type { Staff } from '#kernel/actor.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { listClientsByEmail } from '#modules/client-base/index.ts';
import { queueMails } from '#modules/notify/index.ts';
import { mayInviteContacts } from '#modules/staff/index.ts';
import { ensureOrganizations, listAdministrators, lockOrganizations } from '../../members/queries.ts';
import { PROTECTED_HOURS } from '../../members/rules.ts';
import { letters } from '../letters.ts';
import { closeExpired, listInvitedEmails, listMembersByEmail } from '../queries.ts';
import { staffInvitationsPerDay } from '../rules.ts';
import { entriesOf, presentNow } from './own-invitation.ts';
import { inviterFrom, sendInvitations } from './send-invitations.ts';

/**
 * Manual, 6.1: the manager invites a contact of the client base to administer that client's
 * organisations. Whoever administers them now is told at once; the staff themselves become nothing.
 */
export const inviteContact = defineChange({
  name: 'organizations.invite-contact',
  actor: 'staff',
  permit: mayInviteContacts,
  async run(context, input: InputOf<typeof contract>) {
    const email = input.email.toLowerCase();
    const inns = [...new Set(input.inns)];
    const clients = (await listClientsByEmail(context.tx, [email])).filter((client) => inns.includes(client.inn));
    if (clients.length < inns.length) throw invalidFields({ email: 'not_contact' });
    await takeUseOrRefuse(context.tx, `staff-invitations:${context.actor.staffId}`, staffInvitationsPerDay);
    const organizations = await ensureOrganizations(context.tx, clients.map(({ inn, name, type }) => ({ inn, name, type })));
    const organizationIds = organizations.map((organization) => organization.id);
    await lockOrganizations(context.tx, organizationIds);
    await closeExpired(context.tx, organizationIds, [email]);
    if ((await listInvitedEmails(context.tx, organizationIds, [email])).size > 0) throw new DomainError('already_invited');
    const administered = (await listMembersByEmail(context.tx, organizationIds, [email])).filter((member) => member.role === 'administrator');
    if (new Set(administered.map((member) => member.organization_id)).size === organizations.length) throw new DomainError('already_member');
    const place = { role: 'administrator', position: input.position } as const;
    const sent = await sendInvitations(context, inviterFrom(context.actor), organizations, [email], {
      ...place, sections: context.config.sectionsOf[input.position], message: input.message, anyAccount: false,
    });
    const id = sent.get(email) ?? '';
    await tellPresent(context, id, email, inns);
    return context.done(await presentNow(context, id, { mayInvite: true }), ...entriesOf({ invitation: { id, email }, organizations }, 'invitation.sent', { after: place }));
  },
});

async function tellPresent(context: ChangeContext<Staff>, invitationId: string, email: string, inns: readonly string[]): Promise<void> {
  const { name: provider, supportEmail } = context.config.provider;
  await queueMails(
    context,
    (await listAdministrators(context.tx, inns)).map((person) => ({
      to: person.email,
      kind: 'organizations.provider-invited',
      cause: `invitation:${invitationId}:told:${person.organization_id}`,
      letter: letters.providerInvited[person.locale]({
        firstName: person.first_name, organization: person.name, staffName: context.actor.name, provider, email, supportEmail, hours: PROTECTED_HOURS, url: `${context.config.publicUrl}/employees?organization=${person.organization_id}`,
      }),
    })),
  );
}
