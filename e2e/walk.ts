import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Browser, type Locator, type Page } from '@playwright/test';
import { withCheckDigits } from '../contract/inn.ts';
import { call, PASSWORD, portalUrl, pushRecords } from './provider.ts';

export { expect };

/** A person at a browser of their own, who can also look at their phone and mailbox (the outbox). */
export class Walker {
  readonly page: Page;
  readonly phone: string;
  readonly email: string;

  constructor(page: Page, phone: string) {
    this.page = page;
    this.phone = phone;
    this.email = `anna${phone.slice(-7)}@firm.example`;
  }

  async open(pathname: string): Promise<void> {
    await this.page.goto(portalUrl() + pathname);
  }

  /** Registers by the same calls as the pages, for walks that begin later; the browser is signed in then. */
  async isRegistered(organization: object | null = null): Promise<void> {
    const { request } = this.page;
    const { version } = (await call(request, 'get', '/api/consents/personal-data')) as { version: string };
    await call(request, 'post', '/api/registration', { firstName: 'Анна', lastName: 'Кузнецова', phone: this.phone, email: this.email, password: PASSWORD, consent: true, consentVersion: version, locale: 'ru' });
    await call(request, 'put', '/api/registration/organization', { organization });
    await call(request, 'post', '/api/registration/confirmation', { code: await this.readsCode() });
  }

  /** Fills the first step of the registration; an e-mail that was invited stands there already. */
  async fillsDetails(): Promise<void> {
    const { page } = this;
    await page.getByLabel('Имя', { exact: true }).fill('Анна');
    await page.getByLabel('Фамилия', { exact: true }).fill('Кузнецова');
    await page.getByLabel('Телефон', { exact: true }).fill(`8${this.phone.slice(2)}`);
    const email = page.getByLabel('E-mail', { exact: true });
    if (await email.isEditable()) await email.fill(this.email);
    await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  }

  /** Goes by the left menu, behind its button on a phone. */
  async goesTo(section: string): Promise<void> {
    const opener = this.page.getByRole('button', { name: 'Открыть меню' });
    const link = this.page.getByRole('navigation').getByRole('link', { name: section, exact: true });
    // The page that is to have them may still be on its way.
    await expect(opener.or(link).first()).toBeVisible();
    if (await opener.isVisible()) await opener.click();
    await link.click();
    await expect(this.page.getByRole('heading', { level: 1, name: section })).toBeVisible();
  }

  /** Nothing on this page stands in the way of people with a screen reader or a keyboard (axe, in both themes), and it fits the width. */
  async findsPageAccessible(): Promise<void> {
    await expect(this.page.locator('h1')).toBeAttached();
    await this.page.evaluate(() => document.fonts.ready);
    for (const colorScheme of ['dark', 'light'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Colours that are still changing are nobody's colours.
      await this.page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
      // In the page itself: a blank one for the results costs more than all the rules.
      const axe = new AxeBuilder({ page: this.page }).setLegacyMode().options({ resultTypes: ['violations'] });
      // All else is the same in both.
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe).analyze();
      expect(violations.map((violation) => `${colorScheme} ${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join('; ')}`)).toEqual([]);
    }
    expect(await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }

  /** Presses what hands a file over, and gives the file's bytes. */
  async downloads(by: Locator): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), by.click()]);
    return readFileSync(await download.path());
  }

  /** Waits for a message with these words and gives its text. */
  async reads(to: string, words: RegExp): Promise<string> {
    let text = '';
    await expect(async () => {
      const { messages } = (await call(this.page.request, 'get', `/api/outbox?to=${encodeURIComponent(to)}`)) as { messages: Array<{ text: string; subject: string | null }> };
      text = messages.map((message) => `${message.subject ?? ''}\n${message.text}`).find((message) => words.test(message)) ?? '';
      expect(text).not.toBe('');
    }).toPass({ timeout: 15_000 });
    return text;
  }

  /** Follows the link of a letter with these words. */
  async followsLetter(words: RegExp): Promise<void> {
    await this.page.goto(/^https?:\S+$/m.exec(await this.reads(this.email, words))?.[0] ?? '');
  }

  async readsCode(): Promise<string> {
    return /\b(\d{6})\b/.exec(await this.reads(this.phone, /\b\d{6}\b/))?.[1] ?? '';
  }
}

export function newPhone(): string {
  return `+7901${String(randomInt(0, 10_000_000)).padStart(7, '0')}`;
}

export function newInn(): string {
  return withCheckDigits(`99${String(randomInt(0, 10_000_000)).padStart(7, '0')}`);
}

interface Client {
  inn: string;
  name: string;
  contactPhone?: string;
  contactEmail?: string;
  manager?: { name: string; email: string };
}

/** Puts a client into the provider's client base. */
export async function pushClient({ inn, name, contactPhone, contactEmail, manager }: Client): Promise<void> {
  await pushRecords('clients', [{ inn, name, manager, contacts: [{ name: 'Кузнецова Анна', phone: contactPhone, email: contactEmail }] }]);
}

/** Makes somebody the administrator of a new organisation that the provider knows. */
export async function administersOrganization(walker: Walker, card: Pick<Client, 'contactEmail' | 'manager'> = {}): Promise<{ inn: string; name: string }> {
  const inn = newInn();
  const name = `ООО Встреча ${inn.slice(-5)}`;
  await pushClient({ inn, name, contactPhone: walker.phone, contactEmail: walker.email, ...card });
  await walker.isRegistered({ type: 'legal_entity', inn, position: 'director' });
  const { request } = walker.page;
  // The page would look every few seconds only.
  await expect.poll(async () => ((await call(request, 'get', '/api/organizations')) as { organizations: object[] }).organizations.length, { intervals: [200], timeout: 20_000 }).toBe(1);
  await walker.open('/');
  return { inn, name };
}

/** A browser that comes from an address of its own, so that the limits of addresses count each for itself. */
export function newContext(browser: Browser, options: object) {
  return browser.newContext({ ...options, extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` } });
}

async function newWalker(browser: Browser, options: object): Promise<Walker> {
  return new Walker(await (await newContext(browser, options)).newPage(), newPhone());
}

export const test = base.extend<{ walker: Walker; another: () => Promise<Walker> }>({
  walker: async ({ browser, contextOptions }, use) => {
    const walker = await newWalker(browser, contextOptions);
    await use(walker);
    await walker.page.context().close();
  },
  /** Makes further people, each with a browser of their own. */
  another: async ({ browser, contextOptions }, use) => {
    const walkers: Walker[] = [];
    await use(async () => {
      const walker = await newWalker(browser, contextOptions);
      walkers.push(walker);
      return walker;
    });
    for (const walker of walkers) await walker.page.context().close();
  },
});
