import path from 'node:path';
import type { ClientRecord } from '#connectors/back-office/port.ts';
import { createFileRegistry } from '#connectors/company-registry/file.ts';
import type { Origin, Staff } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { hashPassword } from '#kernel/passwords.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { runReading } from '#modules/back-office/index.ts';
import { inviteContact } from '#modules/organizations/index.ts';
import { saveCompany } from '#modules/organizations/companies/queries.ts';
import { addStaffMember } from '#modules/staff/index.ts';
import { demoBackOffice } from './back-office.ts';
import { demoClientBase } from './clients.ts';
import { buildDemoClouds } from './cloud/build.ts';
import { insertCloudRows } from './cloud/queries.ts';
import { tellCloudDays } from './cloud/told.ts';
import { inviteNewcomer } from './live/newcomers.ts';
import { clientsAsk } from './live/requests.ts';
import { Past, type Doer } from './past.ts';
import { findDemoStaff, insertPast, isLoadedOrInUse } from './queries.ts';
import { demoClients, demoManager } from './sign-ins.ts';
import { zarechye } from './teams.ts';
import { tellYears } from './years.ts';

const system: Origin = { actor: { kind: 'system', job: 'demo' }, ip: '', userAgent: '', requestId: 'demo', locale: 'ru', cookies: {} };

const staff = [
  { ...demoManager, role: 'administrator' },
  { email: 'support@sever-cloud.example', name: 'Павел Орехов', role: 'support', password: demoManager.password },
  { email: 'engineer@sever-cloud.example', name: 'Тимур Галиев', role: 'engineer', password: demoManager.password },
] as const;

/** A portal that is in use has staff of its own, and never gets demo data. */
export function isDemoLoaded(db: Db): Promise<boolean> {
  return isLoadedOrInUse(db, demoClients.administrator.phone, staff.map(({ email }) => email));
}

/**
 * Loads an invented provider into an empty portal: what its accounting base tells, staff, the clients' clouds, then the years of their organisations.
 * Ended in the middle it begins anew: what comes before the years may come twice, and they are one transaction.
 */
export async function loadDemo(runtime: Runtime): Promise<void> {
  await readBackOffice(runtime);
  for (const member of staff) await addStaffMember.execute(runtime, system, member);
  const manager = await findDemoStaff(runtime.db, demoManager.email);
  if (!manager) throw new Error('the demo provider has no manager');
  await buildDemoClouds(runtime);
  await loadPast(runtime, demoClientBase(), manager);
  await loadToday(runtime, manager);
}

/** By the way that a real one comes in. */
async function readBackOffice(runtime: Runtime): Promise<void> {
  const source = demoBackOffice(runtime.config, runtime.clock);
  for (const feed of source.feeds) {
    const ended = await runReading(runtime, system, source, { feed, isWhole: true, startedBy: null, isAnew: true });
    if (ended?.state !== 'done') throw new Error(`the demo provider's ${feed} could not be read`);
  }
}

async function loadPast(runtime: Runtime, cards: readonly ClientRecord[], manager: Staff): Promise<void> {
  const past = new Past(runtime.clock.now(), runtime.config, await hashPassword(demoClients.administrator.password));
  const provider: Doer = { kind: 'staff', id: manager.staffId, name: manager.name, ip: '192.0.2.10' };
  const first = tellYears(past, cards, provider);
  await runtime.db.transaction().execute(async (tx) => {
    const clouds = await tellCloudDays(tx, past, first, provider);
    await insertPast(tx, past.rows);
    await insertCloudRows(tx, clouds);
    await keepCompanies(tx, new Set([...past.rows.organizations, ...past.rows.claims].map(({ inn }) => inn)));
  });
}

/** What moderation would have asked the registry for. */
async function keepCompanies(tx: Tx, inns: ReadonlySet<string>): Promise<void> {
  const registry = createFileRegistry(path.join(import.meta.dirname, 'data', 'companies.jsonl'));
  for (const inn of inns) {
    const answer = await registry.find(inn);
    if (answer.kind === 'found') await saveCompany(tx, answer.company, registry.name);
  }
}

/** What happens in this minute, by the use cases themselves: letters lie in the outbox with links that work. */
async function loadToday(runtime: Runtime, manager: Staff): Promise<void> {
  await inviteNewcomer(runtime);
  await clientsAsk(runtime);
  await inviteContact.execute(runtime, { ...system, actor: manager }, { email: 'golubev@zarechye.example', inns: [zarechye.inn], position: 'director', message: '' });
}
