import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PASSWORD } from './provider.ts';
import { administersOrganization, expect, type Walker } from './walk.ts';

/** The people of the office that `gives a cloud` brings; each sits in a session day and night. */
export const people = ['Авдеев Алексей Игоревич', 'Баранова Вера Павловна', 'Веселова Галина Андреевна', 'Горшков Дмитрий Олегович'] as const;

/** Makes somebody the administrator of an organisation with a small cloud, a stand-in of its own that the provider's command brings. */
export async function hasCloud(walker: Walker): Promise<{ inn: string; name: string }> {
  const organization = await administersOrganization(walker);
  const given = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/cli/demo-cloud.ts', organization.inn], {
    cwd: path.join(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: process.env['WALKS_DATA_DIR'] ?? '' },
    encoding: 'utf8',
  });
  expect(given.stdout + given.stderr).toContain('has a cloud now');
  return organization;
}

/** The same person at another computer. */
export async function signsInAs(walker: Walker, other: Walker): Promise<void> {
  await walker.open('/sign-in');
  const answer = await walker.page.request.post(new URL('/api/session', walker.page.url()).href, { data: { phone: other.phone, password: PASSWORD, remember: false }, headers: { 'x-requested-with': 'kabinet' } });
  expect(answer.status(), await answer.text()).toBe(200);
}
