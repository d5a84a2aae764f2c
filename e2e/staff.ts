import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { generate } from 'otplib';
import type { StaffRole } from '../contract/staff.ts';
import { expect, test as base, Walker, PASSWORD, newPhone } from './walk.ts';

/** One of the provider's staff, added by the provider's own command, signed in with a second factor. */
export class StaffWalker extends Walker {
  async signsIn(email: string): Promise<void> {
    await this.open('/staff/sign-in');
    await this.findsPageAccessible();
    await this.page.getByLabel('Почта').fill(email);
    await this.page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
    const answer = this.page.waitForResponse((response) => response.url().endsWith('/api/staff/session'));
    await this.page.getByRole('button', { name: 'Продолжить' }).click();
    const { secret } = (await (await answer).json()) as { secret: string };
    await expect(this.page.getByText('Настройте вход с кодом')).toBeVisible();
    await this.findsPageAccessible();
    await this.page.getByLabel('Код из приложения').fill(await generate({ secret }));
    await expect(this.page.getByRole('heading', { level: 1, name: 'Заявки на добавление' })).toBeVisible();
  }

  /** The claim of an INN, found in the queue. */
  async openClaim(inn: string): Promise<void> {
    await this.open('/staff');
    await this.page.getByRole('link').filter({ hasText: inn }).or(this.page.getByRole('row').filter({ hasText: inn }).getByRole('link')).first().click();
    await this.page.waitForURL('**/staff/claims/*');
    await expect(this.page.getByRole('heading', { level: 2, name: 'Что известно об ИНН' })).toBeVisible();
  }
}

/** Gives a new member of the staff a browser of their own for as long as a walk lasts. */
async function withStaff(role: StaffRole, name: string, browser: Browser, options: object, use: (walker: StaffWalker) => Promise<void>): Promise<void> {
  const email = `walker-${randomInt(1_000_000_000)}@provider.example`;
  const added = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/cli/staff.ts', 'add', '--email', email, '--name', name, '--role', role, '--password-stdin'], {
    cwd: path.join(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: process.env['WALKS_DATA_DIR'] ?? '' },
    input: `${PASSWORD}\n`,
    encoding: 'utf8',
  });
  expect(added.stdout + added.stderr).toContain('may sign in');
  const context = await browser.newContext({ ...options, extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.7` } });
  const walker = new StaffWalker(await context.newPage(), newPhone());
  await walker.signsIn(email);
  await use(walker);
  await context.close();
}

export const test = base.extend<{ staff: StaffWalker; administrator: StaffWalker }>({
  staff: async ({ browser, contextOptions }, use) => withStaff('manager', 'Ольга Лебедева', browser, contextOptions, use),
  administrator: async ({ browser, contextOptions }, use) => withStaff('administrator', 'Игорь Громов', browser, contextOptions, use),
});
