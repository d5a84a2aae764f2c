import type { ClientRecord } from '#connectors/back-office/port.ts';
import { newIdAt } from '#kernel/ids.ts';
import { Firm } from './firm.ts';
import { tellInvitation, type Place } from './invitations.ts';
import { tellJoinRequest } from './join-requests.ts';
import { later, portal, type Doer, type Past, type Person } from './past.ts';
import type { Employee, Team } from './teams.ts';

/** The years of an organisation: how each employee came, what changed, who has left. */
export function tellTeam(past: Past, cards: readonly ClientRecord[], team: Team, provider: Doer): Firm {
  const card = cards.find(({ inn }) => inn === team.inn);
  const [first] = team.employees;
  if (!card || !first) throw new Error(`the demo provider has no client ${team.inn}`);
  const firm = new Firm(past, card, past.daysAgo(first.joined));
  for (const employee of team.employees) {
    const invitedAt = past.daysAgo(employee.joined);
    const joinedAt = later(invitedAt, 20 + (employee.joined % 150));
    const person = personOf(past, firm, team, employee, joinedAt);
    firm.add(person);
    const by = employee.by === undefined ? null : employee.by === 'provider' ? provider : firm.person(employee.by);
    const place = { role: employee.role ?? 'user', position: employee.position, sections: employee.sections ?? past.config.sectionsOf[employee.position] };
    const came: Place = { role: employee.came?.role ?? place.role, position: employee.came?.position ?? place.position, sections: employee.came?.sections ?? place.sections };
    tellArrival(past, firm, person, { by, place: came, asked: employee.asked ?? false, invitedAt, joinedAt });
    tellChanges(past, firm, person, employee, place);
    if (employee.left) tellDeparture(past, firm, person, employee.left, place);
    else past.rows.members.push({ organization_id: firm.id, user_id: person.id, ...place, joined_at: joinedAt, admitted_by_user: by?.kind === 'client' ? by.id : null, admitted_by_staff: by?.kind === 'staff' ? by.id : null });
  }
  return firm;
}

function personOf(past: Past, firm: Firm, team: Team, employee: Employee, joinedAt: Date): Person {
  const contact = firm.card.contacts?.find(({ name }) => name === employee.name);
  return past.person({
    fullName: employee.name,
    phone: contact?.phone ?? past.freePhone(),
    email: contact?.email ?? `${employee.mail}@${team.domain}`,
    // Whoever followed a letter's link has shown whose mailbox it is.
    emailConfirmed: !employee.asked,
    registeredAt: later(joinedAt, -5),
    lastSignedInAt: employee.seen === 0 ? past.minutesAgo(30 + (employee.joined % 90)) : later(past.daysAgo(employee.seen), employee.joined % 97),
  });
}

function tellArrival(past: Past, firm: Firm, person: Person, { by, place, asked, invitedAt, joinedAt }: { by: Doer | null; place: Place; asked: boolean; invitedAt: Date; joinedAt: Date }): void {
  const joined = { action: 'member.joined', organizationId: firm.id, subjectId: person.id, subjectName: person.name } as const;
  const { role, position } = place;
  if (by === null) {
    tellModeratedClaim(past, firm, person, place, joinedAt);
    past.write(joinedAt, portal, { ...joined, after: { role, position } });
  } else if (asked && by.kind === 'client') {
    tellJoinRequest(past, firm, person, { position, at: later(joinedAt, -4), accepted: { by, at: joinedAt } });
    past.write(joinedAt, by, { ...joined, after: { ...place } });
  } else {
    tellInvitation(past, firm, { email: person.email, by, place, at: invitedAt, state: 'accepted', openedAt: later(joinedAt, -8), settledAt: joinedAt, acceptedBy: person });
    past.write(joinedAt, person, { ...joined, after: { role, position } });
  }
}

/** The founder's phone stood in the client's card, so moderation let them in by itself. */
function tellModeratedClaim(past: Past, firm: Firm, person: Person, place: Place, joinedAt: Date): void {
  const at = later(joinedAt, -1);
  past.rows.claims.push({ id: newIdAt(at), user_id: person.id, inn: firm.inn, type: firm.type, position: place.position, state: 'approved', created_at: at, changed_at: joinedAt });
  past.write(at, person, { action: 'claim.added', subjectName: firm.inn, after: { position: place.position } });
  past.write(joinedAt, portal, { action: 'claim.approved', organizationId: firm.id, subjectId: person.id, subjectName: person.name, after: { inn: firm.inn } });
}

function tellChanges(past: Past, firm: Firm, person: Person, { came }: Employee, place: Place): void {
  if (!came) return;
  const subject = { organizationId: firm.id, subjectId: person.id, subjectName: person.fullName };
  const [at, by] = [past.daysAgo(came.until), firm.person(came.by)];
  if (came.role) past.write(at, by, { action: 'member.role_changed', ...subject, before: { role: came.role }, after: { role: place.role } });
  if (came.position) past.write(at, by, { action: 'member.position_changed', ...subject, before: { position: came.position }, after: { position: place.position } });
  if (came.sections) past.write(at, by, { action: 'member.sections_changed', ...subject, before: { sections: came.sections }, after: { sections: place.sections } });
}

function tellDeparture(past: Past, firm: Firm, person: Person, left: NonNullable<Employee['left']>, { role, position }: Place): void {
  const subject = { organizationId: firm.id, subjectId: person.id, subjectName: person.fullName, before: { role, position } };
  if (left.by === undefined) past.write(past.daysAgo(left.days), person, { action: 'member.left', ...subject });
  else past.write(past.daysAgo(left.days), firm.person(left.by), { action: 'member.removed', ...subject });
}
