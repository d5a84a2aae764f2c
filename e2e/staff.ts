import type { Browser } from '@playwright/test';
import type { StaffRole } from '../contract/staff.ts';
import { sessionOf } from './provider.ts';
import { expect, newContext, newPhone, test as base, Walker } from './walk.ts';

/** One of the provider's staff, signed in. */
export class StaffWalker extends Walker {
  /** The claim of an INN, found in the queue. */
  async openClaim(inn: string): Promise<void> {
    await this.open('/staff');
    await this.page.getByRole('link').filter({ hasText: inn }).or(this.page.getByRole('row').filter({ hasText: inn }).getByRole('link')).first().click();
    await this.page.waitForURL('**/staff/claims/*');
    await expect(this.page.getByRole('heading', { level: 2, name: 'Что известно об ИНН' })).toBeVisible();
  }
}

/** Gives somebody on the staff a browser of their own for as long as a walk lasts. */
async function withStaff(role: StaffRole, browser: Browser, options: object, use: (walker: StaffWalker) => Promise<void>): Promise<void> {
  const context = await newContext(browser, { ...options, storageState: sessionOf(role) });
  const walker = new StaffWalker(await context.newPage(), newPhone());
  await walker.open('/staff');
  await use(walker);
  await context.close();
}

export const test = base.extend<{ staff: StaffWalker; administrator: StaffWalker }>({
  staff: async ({ browser, contextOptions }, use) => withStaff('manager', browser, contextOptions, use),
  administrator: async ({ browser, contextOptions }, use) => withStaff('administrator', browser, contextOptions, use),
});
