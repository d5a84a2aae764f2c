import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { libraryStyles, sourceHash } from '../build/csp.ts';
import { launchBrowser } from './browser.ts';

const webRoot = fileURLToPath(new URL('..', import.meta.url));
const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

let server: PreviewServer;
let browser: Browser;
let address: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  const outDir = join(folder, 'built');
  await build({ configFile, logLevel: 'error', environments: { client: { build: { outDir, rolldownOptions: { input: [join(webRoot, 'gallery.html')] } } } } });
  // As strict as the portal's own pages: nothing inline but the library's known styles.
  const policy = `default-src 'self'; style-src 'self' ${libraryStyles.map((text) => `'${sourceHash(text)}'`).join(' ')}; img-src 'self' data:`;
  server = await preview({ configFile, logLevel: 'error', environments: { client: { build: { outDir } } }, preview: { port: 0, host: '127.0.0.1', headers: { 'content-security-policy': policy } } });
  address = new URL('gallery.html', server.resolvedUrls?.local[0]).href;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  page.on('console', (message) => message.text().includes('Content Security Policy') && broken.push(message.text()));
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** What the browser complained of in any test. */
const broken: string[] = [];
afterEach(() => {
  expect(broken.splice(0)).toEqual([]);
});

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, options] of [['a desktop', {}], ['a phone', phone]] as const) {
      test(`${colorScheme}, on ${width}`, async () => {
        const page = await open({ ...options, colorScheme });
        await page.getByRole('button', { name: 'Отправить', exact: true }).click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await page.context().close();
      });
    }
  }

  for (const opener of ['Открыть окно', 'Завершить сеансы', 'Действия', 'Анна Кузнецова', 'Пояснение: детали']) {
    test(`with «${opener}» open`, async () => {
      const page = await open();
      await page.getByRole('button', { name: opener, exact: true }).first().click();
      await page.locator('[role=dialog], [role=alertdialog], [role=menu]').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.context().close();
    });
  }
});

describe('the keyboard', () => {
  test('a window takes the focus and gives it back', async () => {
    const page = await open();
    const opener = page.getByRole('button', { name: 'Завершить сеансы' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Завершить все сеансы ООО «Ромашка»?' });
    await dialog.waitFor();
    await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('a window asks before what was typed in it is lost', async () => {
    const page = await open();
    const opener = page.getByRole('button', { name: 'Открыть окно' });
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel('ИНН');
    await opener.click();
    await field.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await opener.click();
    await field.fill('7701');
    await page.mouse.click(5, 5);
    await dialog.getByText('То, что вы ввели, не сохранится.').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('7701');
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await dialog.getByRole('button', { name: 'Закрыть', exact: true }).click();
    await dialog.getByRole('button', { name: 'Закрыть, не сохраняя' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await opener.click();
    expect(await field.inputValue()).toBe('');
    await field.fill('7701');
    await dialog.getByRole('button', { name: 'Отмена' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('the user’s menu opens, chooses and gives the focus back', async () => {
    const page = await open();
    const name = { name: 'Анна Кузнецова' };
    await page.getByRole('button', name).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Тёмное' }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await expect.poll(() => page.getByRole('button', name).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('the first Tab offers to skip the menu', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Перейти к содержанию');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.context().close();
  });
});

describe('fields', () => {
  test('a phone is typed in any usual way', async () => {
    const page = await open();
    const field = page.getByLabel('Телефон');
    for (const [typed, shown] of [
      ['9123456718', '+7 (912) 345-67-18'],
      ['89123456718', '+7 (912) 345-67-18'],
      ['79123456718', '+7 (912) 345-67-18'],
      ['+79123456718', '+7 (912) 345-67-18'],
      ['+375291234567', '+375291234567'],
    ] as const) {
      await field.fill('');
      await field.pressSequentially(typed);
      expect(await field.inputValue(), typed).toBe(shown);
    }
    await page.context().close();
  });

  test('a phone is pasted in any usual way', async () => {
    const page = await open();
    const field = page.getByLabel('Телефон');
    for (const pasted of ['8 912 345-67-18', '+7 (912) 345 67 18', '912 345 67 18']) {
      await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
      await field.fill('');
      await field.press('ControlOrMeta+v');
      expect(await field.inputValue(), pasted).toBe('+7 (912) 345-67-18');
    }
    for (let count = 0; count < 10; count += 1) await field.press('Backspace');
    expect(await field.inputValue()).toBe('');
    await page.context().close();
  });

  test('a code is pasted into one field', async () => {
    const page = await open();
    await page.evaluate(() => navigator.clipboard.writeText('Код: 123 456'));
    const field = page.getByLabel('Код из СМС');
    await field.press('ControlOrMeta+v');
    expect(await field.inputValue()).toBe('123456');
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    await page.context().close();
  });

  test('a day half typed is not taken for none', async () => {
    const page = await open();
    const parts = page.getByRole('group', { name: 'Дата рождения' }).getByRole('spinbutton');
    const value = () => page.locator('input[name=birthDate]').inputValue();
    expect(await value()).toBe('');
    await parts.first().click();
    await page.keyboard.type('12');
    expect(await value()).toBe('incomplete');
    await page.keyboard.type('031990');
    expect(await value()).toBe('1990-03-12');
    await parts.nth(1).click();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await value()).toBe('incomplete');
    await page.context().close();
  });

  test('what is wrong stands at its field, the first gets the focus, typing clears it', async () => {
    const page = await open();
    await page.getByLabel('Почта', { exact: true }).fill('anna@');
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('phone');
    const email = page.getByLabel('Почта', { exact: true });
    expect(await email.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent)).toBe('Проверьте адрес: нужен вид name@example.ru');
    await email.fill('anna@example.ru');
    expect(await email.getAttribute('aria-invalid')).toBeNull();
    expect(await email.inputValue()).toBe('anna@example.ru');
    await page.context().close();
  });
});

describe('suggestions and files', () => {
  test('a suggestion is taken by the keyboard, and what is typed afterwards is one’s own', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: 'Продукт' });
    await field.pressSequentially('бух');
    await page.getByRole('option', { name: /Бухгалтерия/ }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('1С:Бухгалтерия 8 ПРОФ');
    await page.getByText('Из каталога или своё название').waitFor({ state: 'detached' });
    await field.press('Tab');
    expect(await field.inputValue()).toBe('1С:Бухгалтерия 8 ПРОФ');
    await field.press('End');
    await field.pressSequentially(' на 5');
    await page.getByText('Из каталога или своё название').waitFor();
    await page.getByText('В каталоге нет, добавим как есть').waitFor();
    await field.press('Tab');
    expect(await field.inputValue()).toBe('1С:Бухгалтерия 8 ПРОФ на 5');
    await page.context().close();
  });

  test('a picked file gives the focus on, and back when it is removed', async () => {
    const page = await open();
    const input = page.getByLabel(/^Скан/);
    await input.focus();
    await input.setInputFiles({ name: 'карточка.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    const remove = page.getByRole('button', { name: 'Убрать файл' });
    await expect.poll(() => remove.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('progressbar', { name: 'Загрузка файла' }).waitFor();
    await remove.press('Enter');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('file');
    await page.context().close();
  });
});

test('a confirmation is shown and read out', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Показать уведомление' }).click();
  await page.getByRole('alertdialog').getByText('Ссылка отправлена на почту').waitFor();
  await page.context().close();
});

test('a lost connection is said and its return noticed', async () => {
  const page = await open();
  await page.context().setOffline(true);
  const bar = page.getByText('Нет связи с сервером');
  await bar.waitFor();
  await page.context().setOffline(false);
  await bar.waitFor({ state: 'detached' });
  await page.context().close();
});

test('where a file does not come, the page stays and offers another try', async () => {
  const page = await open();
  await page.context().setOffline(true);
  const mark = page.getByRole('button', { name: 'Пояснение: детали' });
  await mark.click();
  const notice = page.getByRole('alert').filter({ hasText: 'Нет связи, попробуйте ещё раз.' });
  await notice.waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await notice.getByRole('button', { name: 'Закрыть' }).click();
  await notice.waitFor({ state: 'detached' });
  await mark.click();
  await notice.waitFor();
  await page.context().setOffline(false);
  await notice.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('dialog', { name: 'Пояснение: детали' }).waitFor();
  await notice.waitFor({ state: 'detached' });
  await page.context().close();
});

test('another language comes without a reload: what was typed stays', async () => {
  const page = await open();
  await page.getByLabel('Почта', { exact: true }).fill('anna@example.ru');
  await page.getByRole('button', { name: 'Анна Кузнецова' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('link', { name: 'My organisations' }).waitFor();
  expect(await page.getByLabel('Почта', { exact: true }).inputValue()).toBe('anna@example.ru');
  expect(await page.evaluate(() => [document.documentElement.lang, document.cookie])).toEqual(['en', 'kabinet_locale=en']);
  await page.context().close();
});
