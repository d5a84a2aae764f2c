import type { ClientRecord } from '#connectors/back-office/port.ts';
import { newId } from '#kernel/ids.ts';
import type { Db } from '#kernel/db.ts';
import { hashPassword } from '#kernel/passwords.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { runReading } from '#modules/back-office/index.ts';
import { addStaffMember } from '#modules/staff/index.ts';
import { demoBackOffice } from './back-office.ts';
import { demoClientBase } from './clients.ts';
import { people } from './names.ts';
import { addDemoUser, addDemoMember, addDemoClaim, hasStaff } from './queries.ts';
import { demoClients, demoManager } from './sign-ins.ts';

const system = { actor: { kind: 'system', job: 'demo' }, ip: '', userAgent: '', requestId: 'demo', locale: 'ru', cookies: {} } as const;

/** The demo provider has staff; a portal that is in use has, too, and never gets demo data. */
export function isDemoLoaded(db: Db): Promise<boolean> {
  return hasStaff(db);
}

/** Loads an invented provider: what its accounting base tells, staff, members, claims that wait. Run once, on an empty portal. */
export async function loadDemo(runtime: Runtime): Promise<void> {
  await readBackOffice(runtime);
  await loadPeople(runtime, demoClientBase());
  // Last: staff make a half-loaded demo a loaded one.
  await addStaffMember.execute(runtime, system, { ...demoManager, role: 'administrator' });
  for (const role of ['support', 'engineer'] as const) {
    await addStaffMember.execute(runtime, system, { email: `${role}@sever-cloud.example`, name: role === 'support' ? 'Павел Орехов' : 'Тимур Галиев', role, password: demoManager.password });
  }
}

/** By the way that a real one comes in. */
async function readBackOffice(runtime: Runtime): Promise<void> {
  const source = demoBackOffice(runtime.config, runtime.clock);
  for (const feed of source.feeds) {
    const ended = await runReading(runtime, system, source, { feed, isWhole: true, startedBy: null, isAnew: true });
    if (ended?.state !== 'done') throw new Error(`the demo provider's ${feed} could not be read`);
  }
}

async function loadPeople(runtime: Runtime, clients: readonly ClientRecord[]): Promise<void> {
  const passwordHash = await hashPassword(demoClients.administrator.password);
  await runtime.db.transaction().execute(async (tx) => {
    const administrator = await addDemoUser(tx, { ...demoClients.administrator, passwordHash, confirmed: true });
    const user = await addDemoUser(tx, { ...demoClients.user, passwordHash, confirmed: false });
    const [first] = clients;
    if (!first) throw new Error('the demo provider has no clients');
    const organizationId = await addDemoMember(tx, first, { id: newId(), userId: administrator, role: 'administrator', position: 'accountant' });
    await addDemoMember(tx, first, { id: organizationId, userId: user, role: 'user', position: 'employee' });
    for (const [index, [lastName, firstName]] of people.slice(0, 6).entries()) {
      const claimant = await addDemoUser(tx, { phone: `+7900000${3000 + index}`, firstName, lastName, email: `${index}@claimant.example`, passwordHash, confirmed: index % 2 === 0 });
      const known = clients[3 + index * 2];
      if (known) await addDemoClaim(tx, { userId: claimant, client: index % 3 === 2 ? null : known, minutesAgo: 95 - index * 14, index });
    }
  });
}
