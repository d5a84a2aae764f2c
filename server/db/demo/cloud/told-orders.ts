import { newId, newIdAt } from '#kernel/ids.ts';
import type { Firm } from '../firm.ts';
import { later, portal, type Past } from '../past.ts';
import type { BuiltCloud, CloudRows } from './queries.ts';

type Orders = Pick<CloudRows, 'orders' | 'steps' | 'offers'>;

/** What members of the first organisation have done in its cloud, and a login that a former employee still has. */
export function tellCloudOrders(past: Past, firm: Firm, office: BuiltCloud): Orders {
  const told: Orders = { orders: [], steps: [], offers: [] };
  tellEnding(past, firm, office, told, { by: 'Юрьев', login: 'sv.suhanov', at: past.daysAgo(9), isSilent: false });
  tellReset(past, firm, office, told, { by: 'Кузнецова', login: 'sv.larina', at: past.daysAgo(5) });
  tellEnding(past, firm, office, told, { by: 'Ефимов', login: 'sv.rogov', at: past.daysAgo(2), isSilent: true });
  const former = firm.person('Ким');
  told.offers.push({ id: newIdAt(past.daysAgo(40)), cloud_user_id: idOf(office, 'sv.kim'), organization_id: firm.id, former_user_id: former.id, former_name: former.name, raised_at: past.daysAgo(40) });
  return told;
}

interface Deed {
  readonly by: string;
  readonly login: string;
  readonly at: Date;
}

function tellEnding(past: Past, firm: Firm, office: BuiltCloud, { orders, steps }: Orders, { by, login, at, isSilent }: Deed & { readonly isSilent: boolean }): void {
  const [id, endsAt, who] = [newIdAt(at), later(at, 1), office.users.get(login)?.name ?? login];
  const problem = isSilent ? { problem: 'silent', problem_detail: 'TS02 does not answer' } : {};
  orders.push({ id, cloud_id: office.id, kind: 'end_sessions', state: isSilent ? 'failed' : 'done', ordered_by: firm.person(by).id, created_at: at, due_at: at, settled_at: endsAt, ...problem });
  steps.push({ id: newId(), order_id: id, connector_id: office.serverId, key: '17', login, started_at: later(at, -400), who, place: office.serverName, state: isSilent ? 'failed' : 'ended', settled_at: endsAt, ...problem });
  past.write(at, firm.person(by), { action: 'cloud.sessions_ordered', organizationId: firm.id, subjectName: who, after: { sessions: 1 } });
  if (isSilent) past.write(endsAt, portal, { action: 'cloud.order_failed', organizationId: firm.id, subjectName: office.name, after: { kind: 'end_sessions', problem: 'silent' } });
  else past.write(endsAt, portal, { action: 'cloud.sessions_ended', organizationId: firm.id, subjectName: who, after: { sessions: 1 } });
}

function tellReset(past: Past, firm: Firm, office: BuiltCloud, { orders }: Orders, { by, login, at }: Deed): void {
  const [userId, endsAt] = [idOf(office, login), later(at, 1)];
  const subject = { organizationId: firm.id, subjectId: userId, subjectName: office.users.get(login)?.name ?? login };
  orders.push({ id: newIdAt(at), cloud_id: office.id, kind: 'reset_password', state: 'done', ordered_by: firm.person(by).id, cloud_user_id: userId, created_at: at, due_at: at, settled_at: endsAt });
  past.write(at, firm.person(by), { action: 'cloud.password_ordered', ...subject });
  past.write(endsAt, portal, { action: 'cloud.password_reset', ...subject });
  past.write(later(at, 4), firm.person(by), { action: 'cloud.password_viewed', ...subject });
}

function idOf(office: BuiltCloud, login: string): string {
  const user = office.users.get(login);
  if (!user) throw new Error(`the demo's cloud has no ${login}`);
  return user.id;
}
