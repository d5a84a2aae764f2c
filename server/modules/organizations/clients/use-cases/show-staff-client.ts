import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { showStaffClient as contract } from '#contract/invitations.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { findClient, listClientsByEmail, listPersonalManagers } from '#modules/client-base/index.ts';
import { mayInviteContacts } from '#modules/staff/index.ts';
import { pageInvitations } from '../../invitations/queries.ts';
import { presentInvitations } from '../../invitations/use-cases/present-invitation.ts';
import { listAdministrators } from '../../members/queries.ts';
import { findOrganizationsByInn } from '../queries.ts';

const NEWEST = 20;

/** A client, with what decides whom to invite: contacts, who administers, since when they are silent. Not every organisation of the portal has a card. */
export const showStaffClient = defineRead({
  name: 'organizations.show-staff-client',
  actor: 'staff',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const card = await findClient(context.db, input.inn);
    const organization = (await findOrganizationsByInn(context.db, [input.inn])).get(input.inn);
    const name = card?.name ?? organization?.name;
    if (name === undefined) throw new DomainError('not_found');
    const contacts = card?.contacts ?? [];
    const known = await listClientsByEmail(context.db, contacts.flatMap((contact) => contact.email ?? []));
    const manager = (await listPersonalManagers(context.db, [input.inn], context.config.calendar.timeZone))[0]?.manager;
    const administrators = await listAdministrators(context.db, [input.inn]);
    const invitations = await pageInvitations(context.db, { organizationIds: organization ? [organization.id] : [], open: false, byStaff: true }, undefined, NEWEST);
    const mayInvite = mayInviteContacts(context.actor);
    return {
      inn: input.inn,
      name,
      inClientBase: card !== null,
      kpp: card?.kpp ?? null,
      managerName: manager?.name ?? null,
      manager: manager ? { id: manager.id, name: manager.name, photo: manager.photoFileId === null ? null : `/api/staff/managers/${manager.id}/photo?file=${manager.photoFileId}` } : null,
      contacts: contacts.map(({ name, email, phone, position }) => ({
        name, email, phone, position,
        clients: email === null ? [] : known.filter((one) => one.email === email.toLowerCase()).map((one) => ({ inn: one.inn, name: one.name })),
      })),
      administrators: administrators.map((person) => ({ name: personName(person), lastSignedInAt: person.last_signed_in_at?.toISOString() ?? null })),
      members: organization?.members ?? 0,
      inPortalSince: organization?.created_at.toISOString() ?? null,
      invitations: await presentInvitations(context.db, invitations, { mayInvite }),
      mayInvite,
    };
  },
});
