import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { generate } from 'otplib';
import { demoClients, demoManager } from '#db/demo/sign-ins.ts';
import { browserArguments, findBrowser } from './browser.ts';

// The pictures of the README, of a portal that was just started on an empty `.data`: its manager sets up a second
// factor here. `npm run pictures`, with `-- --url http://localhost:3100` for another address.

const folder = path.join(import.meta.dirname, '..', 'docs', 'pictures');
const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:3000' } } });

async function signInClient(page: Page): Promise<void> {
  const { phone, password } = demoClients.administrator;
  await page.goto('/sign-in');
  await page.getByLabel('Телефон').fill(phone);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

async function signInStaff(page: Page): Promise<void> {
  const { email, password } = demoManager;
  await page.goto('/staff/sign-in');
  await page.getByLabel('Почта').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/staff/session'));
  await page.getByRole('button', { name: 'Продолжить' }).click();
  const { secret } = (await (await answer).json()) as { secret?: string };
  if (secret === undefined) throw new Error('the manager has a second factor already: start the portal on an empty DATA_DIR');
  await page.getByLabel('Код из приложения').fill(await generate({ secret }));
  await page.waitForURL((url) => url.pathname === '/staff');
}

async function take(page: Page, pathname: string, name: string): Promise<void> {
  await page.goto(pathname, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`  docs/pictures/${name}.png`);
}

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
try {
  const open = async () => (await browser.newContext({ baseURL: values.url, viewport: { width: 1366, height: 768 }, locale: 'ru-RU', timezoneId: 'Europe/Moscow', colorScheme: 'light' })).newPage();
  const client = await open();
  await signInClient(client);
  await take(client, '/', 'home');
  await take(client, '/products', 'products');
  await take(client, '/documents', 'documents');
  await take(client, '/cloud/users', 'cloud');
  const staff = await open();
  await signInStaff(staff);
  await take(staff, '/staff/exchange', 'exchange');
} finally {
  await browser.close();
}
