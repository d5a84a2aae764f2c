import type { Position } from '#contract/organizations.ts';
import { newIdAt } from '#kernel/ids.ts';
import { addWorkingDays } from '#kernel/working-time.ts';
import { OVERDUE_AFTER_DAYS, REMIND_AFTER_DAYS } from '#modules/organizations/claims/rules.ts';
import type { Firm } from './firm.ts';
import { later, portal, type Past, type Person } from './past.ts';

interface Told {
  readonly position: Position;
  readonly at: Date;
  /** Waits where neither is said. */
  readonly accepted?: { readonly by: Person; readonly at: Date };
  readonly declined?: { readonly by: Person; readonly at: Date; readonly reason: string };
  readonly managerAskedAt?: Date;
}

/** Somebody asks the administrators to let them in. */
export function tellJoinRequest(past: Past, firm: Firm, person: Person, told: Told): void {
  const { position, at, accepted, declined } = told;
  const end = accepted ?? declined;
  const { calendar } = past.config;
  const remindAt = addWorkingDays(at, REMIND_AFTER_DAYS, calendar);
  past.rows.claims.push({
    id: newIdAt(at), user_id: person.id, inn: firm.inn, type: firm.type, position, state: accepted ? 'approved' : declined ? 'rejected' : 'administrators', created_at: at, changed_at: end?.at ?? at,
    remind_at: remindAt, reminded_at: remindAt <= (end?.at ?? past.now) ? remindAt : null, overdue_at: addWorkingDays(at, OVERDUE_AFTER_DAYS, calendar),
    manager_asked_at: told.managerAskedAt ?? null, decided_by_user: end?.by.id ?? null, decided_at: end?.at ?? null, reason: declined?.reason ?? null,
  });
  const subject = { organizationId: firm.id, subjectId: person.id, subjectName: person.name };
  past.write(at, person, { action: 'claim.added', subjectName: firm.inn, after: { position } });
  past.write(later(at, 1), portal, { action: 'claim.administrators', ...subject, after: { inn: firm.inn } });
  if (accepted) past.write(accepted.at, accepted.by, { action: 'claim.approved', ...subject, after: { inn: firm.inn } });
  if (declined) past.write(declined.at, declined.by, { action: 'claim.rejected', ...subject, after: { inn: firm.inn, reason: declined.reason } });
  if (told.managerAskedAt) past.write(told.managerAskedAt, person, { action: 'claim.manager_asked', subjectName: firm.inn });
}

/** Two that wait for the demo administrator, of the older one she was reminded; and one that was declined. */
export function tellWaitingRequests(past: Past, firm: Firm): void {
  const asks = (fullName: string, mail: string, at: Date) =>
    past.person({ fullName, phone: past.freePhone(), email: `${mail}@severny-veter.example`, emailConfirmed: true, registeredAt: later(at, -6), lastSignedInAt: later(at, -6) });
  const [declinedAt, remindedAt, today] = [past.daysAgo(52), past.workingDaysAgo(REMIND_AFTER_DAYS + 1), past.minutesAgo(140)];
  tellJoinRequest(past, firm, asks('Хромов Виталий', 'hromov', declinedAt), {
    position: 'employee', at: declinedAt, declined: { by: firm.person('Рыбаков'), at: later(declinedAt, 95), reason: 'В нашей компании такого сотрудника нет. Проверьте, пожалуйста, ИНН.' },
  });
  tellJoinRequest(past, firm, asks('Крюкова Софья', 'kryukova', remindedAt), { position: 'accountant', at: remindedAt });
  tellJoinRequest(past, firm, asks('Данилов Глеб', 'danilov', today), { position: 'employee', at: today });
}

/** Those that nobody has answered for too long: one asks the manager for help, the other still may. */
export function tellUnanswered(past: Past, silent: readonly [Firm, Firm], plainUser: Person): void {
  const at = past.workingDaysAgo(OVERDUE_AFTER_DAYS + 2);
  const contact = silent[0].card.contacts?.find(({ position }) => position === 'Системный администратор');
  const asker = past.person({
    fullName: contact?.name ?? '', phone: contact?.phone ?? '', email: contact?.email ?? '', emailConfirmed: true, registeredAt: later(at, -6), lastSignedInAt: past.minutesAgo(26 * 60),
  });
  tellJoinRequest(past, silent[0], asker, { position: 'system_administrator', at, managerAskedAt: past.minutesAgo(25 * 60) });
  tellJoinRequest(past, silent[1], plainUser, { position: 'employee', at: later(at, 70) });
}
