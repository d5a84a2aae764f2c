import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { generate } from 'otplib';
import { expect, test as base, Walker, PASSWORD, newPhone } from './walk.ts';

/** A manager of the provider, added by the provider's own command, signed in with a second factor. */
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

export const test = base.extend<{ staff: StaffWalker }>({
  staff: async ({ browser, contextOptions }, use) => {
    const email = `walker-${randomInt(1_000_000_000)}@provider.example`;
    const added = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/cli/staff.ts', 'add', '--email', email, '--name', 'Ольга Лебедева', '--role', 'manager', '--password-stdin'], {
      cwd: path.join(import.meta.dirname, '..'),
      env: { ...process.env, DATA_DIR: process.env['WALKS_DATA_DIR'] ?? '' },
      input: `${PASSWORD}\n`,
      encoding: 'utf8',
    });
    expect(added.stdout + added.stderr).toContain('may sign in');
    const context = await browser.newContext({ ...contextOptions, extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.7` } });
    const walker = new StaffWalker(await context.newPage(), newPhone());
    await walker.signsIn(email);
    await use(walker);
    await context.close();
  },
});
