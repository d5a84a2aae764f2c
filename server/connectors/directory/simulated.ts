import { hashPassword, verifyPassword } from '#kernel/passwords.ts';
import type { SimulatedCloud } from '../simulated-cloud/cloud.ts';
import type { SimulatedDeeds } from '../simulated-cloud/deeds.ts';
import type { Resident } from '../simulated-cloud/plan.ts';
import { trouble, type Fact } from '../trouble.ts';
import type { Directory, DirectoryPlace, DirectoryUser } from './port.ts';

const LEAST_LENGTH = 8;
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u];

/** The directory of the simulated cloud: what a password was before its first reset is known to nobody. */
export function createSimulatedDirectory(cloud: SimulatedCloud): Directory {
  let isClosed = false;
  const closed = trouble('unreachable', 'closed');
  const nowhere = trouble('unexpected', 'there is no such place in the simulated cloud');

  /** Null: no such place. A unit, or a group of its name, has those of the units in it. */
  const residentsAt = (place: DirectoryPlace): readonly Resident[] | null => {
    const name = ('unit' in place ? place.unit : place.group).toLowerCase();
    const isThere = (unit: string) => unit === name || unit.endsWith(`,${name}`);
    const clients = cloud.plan.clients.filter(({ unit }) => isThere(unit.toLowerCase()));
    return clients.length === 0 ? null : cloud.residents.filter(({ client }) => clients.includes(client));
  };
  const find = (place: DirectoryPlace, id: string) => residentsAt(place)?.find((resident) => resident.id === id);
  const isDisabled = ({ id, person }: Resident, deeds: SimulatedDeeds) => deeds.disabled[id]?.isDisabled ?? person.isDisabled === true;
  const isLocked = (resident: Resident, deeds: SimulatedDeeds) => !isDisabled(resident, deeds) && cloud.isLocked(resident, deeds);

  return {
    async listUsers(place) {
      if (isClosed) return closed;
      const residents = residentsAt(place);
      const deeds = await cloud.store.read();
      return residents ? { kind: 'listed', users: residents.map((resident) => ({ ...userOf(cloud, resident, deeds), isDisabled: isDisabled(resident, deeds), isLocked: isLocked(resident, deeds) })) } : nowhere;
    },
    async resetPassword(place, userId, password) {
      if (isClosed) return closed;
      const resident = find(place, userId);
      if (!resident) return { kind: 'missing' };
      if (password.length < LEAST_LENGTH || KINDS.filter((kind) => kind.test(password)).length < 3) return { kind: 'policy', detail: 'the password is too short or too plain' };
      const hash = await hashPassword(password);
      await cloud.store.change((deeds) => ({ ...deeds, passwords: { ...deeds.passwords, [userId]: { hash, at: cloud.clock.now().toISOString() } } }));
      return { kind: 'done' };
    },
    async checkPassword(place, userId, password) {
      if (isClosed) return closed;
      const resident = find(place, userId);
      if (!resident) return { kind: 'missing' };
      const deeds = await cloud.store.read();
      if (isLocked(resident, deeds)) return { kind: 'locked' };
      if (!(await verifyPassword(deeds.passwords[userId]?.hash ?? null, password))) return { kind: 'wrong' };
      return { kind: isDisabled(resident, deeds) ? 'disabled' : 'works' };
    },
    async setDisabled(place, userId, wanted) {
      if (isClosed) return closed;
      const resident = find(place, userId);
      if (!resident) return { kind: 'missing' };
      await cloud.store.change((deeds) => {
        if (isDisabled(resident, deeds) === wanted) return deeds;
        return { ...deeds, disabled: { ...deeds.disabled, [userId]: { isDisabled: wanted, at: cloud.clock.now().toISOString() } } };
      });
      return { kind: 'done' };
    },
    async look(place, trial) {
      if (isClosed) return closed;
      const residents = place ? residentsAt(place) : cloud.residents;
      if (!residents) return nowhere;
      if (trial !== null && !residents.some(({ person }) => person.login === trial)) return trouble('unexpected', 'there is no such account at the place');
      const facts: Fact[] = [{ name: 'server', value: 'dc1.simulated.example' }];
      if (place) facts.push({ name: 'users', value: String(residents.length) });
      return { kind: 'seen', facts: [...facts, { name: 'old_password_lives', value: trial === null ? 'unknown' : 'no' }] };
    },
    async close() {
      isClosed = true;
    },
  };
}

function userOf(cloud: SimulatedCloud, resident: Resident, deeds: SimulatedDeeds): Omit<DirectoryUser, 'isDisabled' | 'isLocked'> {
  const { id, person } = resident;
  const history = cloud.history(resident, deeds);
  const last = Math.max(...history.map(({ from }) => from).filter((from) => from <= cloud.now));
  return { id, login: person.login, name: person.name, email: person.email, lastSignedInAt: Number.isFinite(last) ? new Date(last) : null };
}
