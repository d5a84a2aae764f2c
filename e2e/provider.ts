import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { expect, request, type APIRequestContext } from '@playwright/test';
import { generate } from 'otplib';
import type { Feed } from '../contract/back-office.ts';
import type { StaffRole } from '../contract/staff.ts';

// What the provider does beside a browser: its staff, and its own systems that push records.

export const PASSWORD = 'лунная-соната-под-дождём';

export const portalUrl = () => process.env['WALKS_URL'] ?? '';

/** Adds a member of the staff by the provider's own command; answers the address to sign in by. */
export function addStaff(role: StaffRole, name: string): string {
  const email = `walker-${randomInt(1_000_000_000)}@provider.example`;
  const added = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/cli/staff.ts', 'add', '--email', email, '--name', name, '--role', role, '--password-stdin'], {
    cwd: path.join(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: process.env['WALKS_DATA_DIR'] ?? '' },
    input: `${PASSWORD}\n`,
    encoding: 'utf8',
  });
  expect(added.stdout + added.stderr).toContain('may sign in');
  return email;
}

/** What walks share: a signed-in manager and administrator, and a token to push with. Kept where each worker finds it. */
export async function openProvider(): Promise<void> {
  await signIn('manager', 'Ольга Лебедева');
  const administrator = await signIn('administrator', 'Игорь Громов');
  const { token } = (await call(administrator, 'post', '/api/staff/back-office/tokens', { name: 'Склад' })) as { token: string };
  process.env['WALKS_TOKEN'] = token;
}

export const sessionOf = (role: StaffRole) => JSON.parse(process.env[`WALKS_${role.toUpperCase()}`] ?? '') as Awaited<ReturnType<APIRequestContext['storageState']>>;

/** By the same calls as the pages, the second factor set up. */
async function signIn(role: StaffRole, name: string): Promise<APIRequestContext> {
  const person = await request.newContext();
  const { secret } = (await call(person, 'post', '/api/staff/session', { email: addStaff(role, name), password: PASSWORD })) as { secret: string };
  await call(person, 'post', '/api/staff/session/totp', { code: await generate({ secret }) });
  process.env[`WALKS_${role.toUpperCase()}`] = JSON.stringify(await person.storageState());
  return person;
}

/** A call as the pages make it. */
export async function call(person: APIRequestContext, method: 'get' | 'post' | 'put', pathname: string, data?: object): Promise<unknown> {
  const answer = await person.fetch(portalUrl() + pathname, { method, data, headers: { 'x-requested-with': 'kabinet' } });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Hands records of a feed in as the provider's own system does; all of them are new. */
export async function pushRecords(feed: Feed, records: readonly object[]): Promise<void> {
  const system = await request.newContext();
  const answer = await system.put(`${portalUrl()}/api/backoffice/v1/${feed}`, { headers: { 'x-kabinet-token': process.env['WALKS_TOKEN'] ?? '' }, data: { records } });
  expect(await answer.json()).toEqual({ read: records.length, changed: records.length, refused: [] });
  await system.dispose();
}
