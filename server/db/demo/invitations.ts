import type { InvitationState } from '#contract/invitations.ts';
import type { Position, Role } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import { newIdAt } from '#kernel/ids.ts';
import type { Firm } from './firm.ts';
import { later, type Doer, type Past, type Person } from './past.ts';

export interface Place {
  readonly role: Role;
  readonly position: Position;
  readonly sections: readonly Section[];
}

interface Told {
  readonly email: string;
  readonly by: Doer;
  readonly place: Place;
  readonly at: Date;
  readonly state: InvitationState;
  /** When it was accepted, declined or revoked. */
  readonly settledAt?: Date;
  readonly openedAt?: Date;
  readonly acceptedBy?: Person;
  readonly anyAccount?: true;
  readonly renewalAskedAt?: Date;
  readonly undelivered?: true;
}

const guest: Doer = { kind: 'guest', id: null, name: null, ip: '198.51.100.14' };

/** An invitation of the past, with how its letter went. Links went with the letters; nobody has them any more. */
export function tellInvitation(past: Past, firm: Firm, told: Told): void {
  const { email, by, place, at, state } = told;
  const id = newIdAt(at);
  const endsAt = later(at, past.config.invitationDays * 24 * 60);
  const settledAt = state === 'expired' ? endsAt : (told.settledAt ?? null);
  past.rows.invitations.push({
    id, email, organizationId: firm.id, ...place, any_account: told.anyAccount ?? false, state, undelivered: told.undelivered ?? false,
    invited_by_user: by.kind === 'client' ? by.id : null, invited_by_staff: by.kind === 'staff' ? by.id : null,
    created_at: at, sent_at: at, ends_at: endsAt, opened_at: told.openedAt ?? null, settled_at: settledAt, accepted_by: told.acceptedBy?.id ?? null, renewal_asked_at: told.renewalAskedAt ?? null,
  });
  const { role, position, sections } = place;
  const invitation = { organizationId: firm.id, subjectId: id, subjectName: email };
  past.write(at, by, { action: 'invitation.sent', ...invitation, after: { role, position, ...(role === 'user' ? { sections } : {}) } });
  if (settledAt === null) return;
  if (state === 'revoked') past.write(settledAt, by, { action: 'invitation.revoked', ...invitation });
  if (state === 'declined') past.write(settledAt, guest, { action: 'invitation.declined', ...invitation });
  if (state === 'accepted' && told.acceptedBy) past.write(settledAt, told.acceptedBy, { action: 'invitation.accepted', ...invitation });
}

/** Invitations that wait, or that came to nothing; one of each kind. */
export function tellOpenInvitations(past: Past, firm: Firm): void {
  const anna = firm.person('Кузнецова');
  const director = firm.person('Рыбаков');
  const engineer = firm.person('Юрьев');
  const place = (position: Position, role: Role = 'user'): Place => ({ role, position, sections: past.config.sectionsOf[position] });
  const at = (mail: string) => `${mail}@severny-veter.example`;
  const [declined, revoked] = [past.daysAgo(20), past.daysAgo(12)];
  tellInvitation(past, firm, { email: at('osadchaya'), by: anna, place: place('employee'), at: past.daysAgo(96), state: 'expired' });
  tellInvitation(past, firm, { email: at('vlasova'), by: director, place: place('accountant'), at: past.daysAgo(35), state: 'expired', renewalAskedAt: past.daysAgo(10) });
  tellInvitation(past, firm, { email: at('terentyev'), by: anna, place: place('employee'), at: declined, state: 'declined', openedAt: later(declined, 190), settledAt: later(declined, 192) });
  tellInvitation(past, firm, { email: at('kozyrev'), by: engineer, place: place('system_administrator'), at: revoked, state: 'revoked', settledAt: later(revoked, 47) });
  tellInvitation(past, firm, { email: at('panfilova'), by: anna, place: place('accountant'), at: past.minutesAgo(4 * 1440), state: 'opened', openedAt: past.minutesAgo(1500) });
  tellInvitation(past, firm, { email: at('rusakov'), by: director, place: place('director', 'administrator'), at: past.minutesAgo(2 * 1440), state: 'sent' });
  tellInvitation(past, firm, { email: 'bugrova@severny-vter.example', by: anna, place: place('employee'), at: past.minutesAgo(20 * 60), state: 'sent', undelivered: true });
  tellInvitation(past, firm, { email: 'podryadchik@it-master.example', by: engineer, place: place('system_administrator'), at: past.minutesAgo(3 * 60), state: 'sent', anyAccount: true });
}
