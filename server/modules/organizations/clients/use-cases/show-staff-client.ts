import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { showStaffClient as contract } from '#contract/invitations.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { findClient, listClientsByEmail } from '#modules/client-base/index.ts';
import { mayInviteContacts } from '#modules/staff/index.ts';
import { pageInvitations } from '../../invitations/queries.ts';
import { presentInvitations } from '../../invitations/use-cases/present-invitation.ts';
import { countMembersByInn, findOrganizationIds, listAdministrators } from '../../members/queries.ts';

const NEWEST = 20;

/** A client's card, with what decides whom to invite: contacts, who administers, since when they are silent. */
export const showStaffClient = defineRead({
  name: 'organizations.show-staff-client',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const client = await findClient(context.db, input.inn);
    if (!client) throw new DomainError('not_found');
    const known = await listClientsByEmail(context.db, client.contacts.flatMap((contact) => contact.email ?? []));
    const administrators = await listAdministrators(context.db, [client.inn]);
    const invitations = await pageInvitations(context.db, { organizationIds: await findOrganizationIds(context.db, [client.inn]), open: false, byStaff: true }, undefined, NEWEST);
    const mayInvite = mayInviteContacts(context.actor);
    return {
      inn: client.inn,
      name: client.name,
      kpp: client.kpp,
      managerName: client.manager?.name ?? null,
      contacts: client.contacts.map(({ name, email, phone, position }) => ({
        name, email, phone, position,
        clients: email === null ? [] : known.filter((one) => one.email === email.toLowerCase()).map((one) => ({ inn: one.inn, name: one.name })),
      })),
      administrators: administrators.map((person) => ({ name: personName(person), lastSignedInAt: person.last_signed_in_at?.toISOString() ?? null })),
      members: (await countMembersByInn(context.db, [client.inn])).get(client.inn)?.members ?? 0,
      invitations: await presentInvitations(context.db, invitations, { mayInvite }),
      mayInvite,
    };
  },
});
