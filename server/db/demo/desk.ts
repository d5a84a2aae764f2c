import { withCheckDigits, type OrganizationType } from '#contract/inn.ts';
import type { ManualCause } from '#contract/organizations.ts';
import type { ClientRecord } from '#connectors/back-office/port.ts';
import { newIdAt } from '#kernel/ids.ts';
import { people } from './names.ts';
import { later, portal, type Past } from './past.ts';

/** In the register of companies as liquidated. */
const LIQUIDATED = '9900463022';

interface Waiting {
  readonly inn: string;
  readonly type: OrganizationType;
  readonly cause: ManualCause;
}

/** Claims that wait for the manager's decision, for each cause. */
export function tellWaitingClaims(past: Past, cards: readonly ClientRecord[]): void {
  const known = [3, 5, 9, 11].flatMap((index) => cards[index] ?? []).map(({ inn, type }): Waiting => ({ inn, type, cause: 'phone_unknown' }));
  const unknown = ['997771026', '997771065'].map((digits): Waiting => ({ inn: withCheckDigits(digits), type: 'legal_entity', cause: 'inn_unknown' }));
  const waiting: Waiting[] = [...known, ...unknown, { inn: LIQUIDATED, type: 'legal_entity', cause: 'liquidated' }];
  for (const [index, claim] of waiting.entries()) {
    const [lastName, firstName] = people[index] ?? people[0];
    const at = past.minutesAgo(95 - index * 13);
    const claimant = past.person({ fullName: `${lastName} ${firstName}`, phone: past.freePhone(), email: `${index}@claimant.example`, emailConfirmed: index % 2 === 0, registeredAt: later(at, -3), lastSignedInAt: later(at, -3) });
    const position = index % 2 === 0 ? 'director' : 'accountant';
    past.rows.claims.push({ id: newIdAt(at), user_id: claimant.id, ...claim, position, state: 'manual', created_at: at, changed_at: at, promised_by: later(at, 60) });
    past.write(at, claimant, { action: 'claim.added', subjectName: claim.inn, after: { position } });
    past.write(later(at, 1), portal, { action: 'claim.manual', subjectId: claimant.id, subjectName: claimant.name, after: { inn: claim.inn } });
  }
}
