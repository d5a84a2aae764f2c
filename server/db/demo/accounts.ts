import type { Firm } from './firm.ts';
import { later, type Past } from './past.ts';

/** What the demo administrator's own journal shows beside the organisations' lines. */
export function tellAdministratorsDays(past: Past, firm: Firm): void {
  const anna = firm.person('Кузнецова');
  const visits = [64, 22, 15, 8, 5, 3].map((days) => past.daysAgo(days));
  for (const at of visits) {
    past.write(at, anna, { action: 'account.signed_in' });
    past.write(later(at, 50), anna, { action: 'account.signed_out' });
  }
  const [longAgo = past.now, , lately = past.now] = visits;
  past.write(later(longAgo, 10), anna, { action: 'profile.changed', before: { patronymic: '' }, after: { patronymic: 'Сергеевна' } });
  past.write(later(longAgo, 14), anna, { action: 'account.password_changed' });
  past.write(later(lately, 20), anna, { action: 'journal.exported', organizationId: firm.id, after: { lines: 187 } });
}
