import type * as z from 'zod/mini';
import type { DeskClaim, deskClaimDetails } from '#contract/organizations.ts';
import type { Staff } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { workingMinutesBetween } from '#kernel/working-time.ts';
import type { Context } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { findClient, listClientsByPhone } from '#modules/client-base/index.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import { findCompanyFacts } from '../../companies/queries.ts';
import { presentCompany } from '../../companies/use-cases/present-company.ts';
import { listAdministrators } from '../../members/queries.ts';
import { findDeskClaim, listMessages, listOtherClaims } from '../queries.ts';

type Row = NonNullable<Awaited<ReturnType<typeof findDeskClaim>>>;

export function presentDeskClaim(context: Context<Staff>, row: Row, organizationName: string | null): DeskClaim {
  const promised = row.state === 'manual' ? row.promised_by : null;
  return {
    id: row.id,
    inn: row.inn,
    type: row.type,
    organizationName,
    claimant: personName({ last_name: row.last_name, first_name: row.first_name }),
    state: row.state,
    cause: row.cause,
    createdAt: row.created_at.toISOString(),
    promisedBy: promised?.toISOString() ?? null,
    workingMinutesLeft: promised ? Math.round(workingMinutesBetween(context.clock.now(), promised, context.config.calendar)) : null,
    overdueSince: row.state === 'administrators' && row.overdue ? (row.overdue_at?.toISOString() ?? null) : null,
  };
}

/** All that helps to decide: what the client base knows of the INN and of the phone, who else asks. */
export async function deskClaimDetailsOf(context: Context<Staff>, db: Db | Tx, claimId: string): Promise<z.output<typeof deskClaimDetails>> {
  const row = await findDeskClaim(db, claimId);
  if (!row) throw new DomainError('not_found');
  const client = await findClient(db, row.inn);
  const others = await listOtherClaims(db, row.inn, row.id);
  const administrators = await listAdministrators(db, [row.inn]);
  const facts = await findCompanyFacts(db, row.inn);
  const messages = await listMessages(db, row.id);
  const phoneKnownAt = await listClientsByPhone(db, row.phone);
  const names = await findStaffNames(db, row.decided_by === null ? [] : [row.decided_by]);
  return {
    ...presentDeskClaim(context, row, client?.name ?? null),
    position: row.position,
    claimantPhone: row.phone,
    claimantEmail: row.email,
    claimantRegisteredAt: row.registered_at.toISOString(),
    client: client && {
      name: client.name,
      kpp: client.kpp,
      managerName: client.manager?.name ?? null,
      contacts: client.contacts.map(({ name, phone, email, position }) => ({ name, phone, email, position, isClaimantsPhone: phone === row.phone })),
    },
    phoneKnownAt: phoneKnownAt.filter((known) => known.inn !== row.inn).map(({ inn, name }) => ({ inn, name })),
    company: facts ? presentCompany(facts) : null,
    administrators: administrators.map((person) => ({ name: personName(person), lastSignedInAt: person.last_signed_in_at?.toISOString() ?? null })),
    managerAskedAt: row.manager_asked_at?.toISOString() ?? null,
    otherClaims: others.map((other) => ({ id: other.id, claimant: personName({ last_name: other.last_name, first_name: other.first_name }), state: other.state, createdAt: other.created_at.toISOString() })),
    messages: messages.map((message) => ({ author: message.author_kind === 'staff' ? 'staff' : 'client', name: message.author_name, text: message.text, at: message.at.toISOString() })),
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? null),
    decidedAt: row.decided_at?.toISOString() ?? null,
    reason: row.reason,
  };
}
