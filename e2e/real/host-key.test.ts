import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installLinux, linuxSession } from '#connectors/terminal-servers/double/linux-state.ts';
import { expectOk, signInStaff } from '#server/test/world.ts';
import { Pages } from './pages.ts';
import { startSshd, type Door } from './sshd.ts';

// A host's key from first contact to another one, on the engineer's page.

const clearing = new AsyncDisposableStack();
const installed = installLinux({ sessions: [linuxSession(1200, 'petrova'), linuxSession(1300, 'sidorov', { display: 11 })] });
clearing.defer(() => installed.remove());
let door: Door;
let page: Page;

beforeAll(async () => {
  const pages = await Pages.start();
  clearing.defer(() => pages.stop());
  door = await startSshd(installed.folder);
  clearing.defer(() => door.stop());
  const { browser } = await signInStaff(pages.portal, 'engineer');
  await expectOk(browser.post('/api/staff/connectors', { kind: 'directory', name: 'Домен', settings: { url: 'ldaps://127.0.0.1:1', user: 'portal@cloud.test' }, secret: { password: 'Passw0rd-1' } }));
  page = await pages.open(browser, '/staff/connectors');
});
afterAll(() => clearing.disposeAsync());

const sight = () => page.getByRole('dialog', { name: 'Что видно: TS01' });
const fact = (name: string) => sight().locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]').innerText();

test('an engineer adds a host whose key is not known, sees its fingerprint and accepts it', async () => {
  await page.getByRole('button', { name: 'Добавить' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Новое подключение' });
  await dialog.getByLabel('Что подключаем').selectOption('linux_terminals');
  await dialog.getByLabel('Название').fill('TS01');
  await dialog.getByLabel('Имя или адрес сервера').fill(door.access.host);
  await dialog.getByLabel('Порт SSH').fill(String(door.access.port));
  await dialog.getByLabel('Пользователь', { exact: true }).fill(door.access.user);
  await dialog.getByLabel('Закрытый ключ SSH').fill(door.access.privateKey ?? '');
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Действия: TS01' }).click();
  await page.getByRole('menuitem', { name: 'Что видно' }).click();
  await sight().getByRole('button', { name: 'Проверить' }).click();
  await sight().getByText('Ключ этого сервера ещё не записан').waitFor();
  expect(await fact('Показанный ключ')).toBe(door.access.fingerprint);
  expect(installed.state.calls).toEqual([]);
  await sight().getByRole('button', { name: 'Принять ключ и проверить' }).click();
  await sight().getByText('Видно сеансов').waitFor();
  expect(await fact('Видно сеансов')).toBe('2');
});

test('another key at the same address is believed only when it is accepted, too', async () => {
  const { fingerprint, port } = door.access;
  await door.stop();
  door = await startSshd(installed.folder, port);
  await sight().getByRole('button', { name: 'Проверить ещё раз' }).click();
  await sight().getByText('Сервер показал не тот ключ, что был принят раньше').waitFor();
  expect([await fact('Принятый ключ'), await fact('Показанный ключ')]).toEqual([fingerprint, door.access.fingerprint]);
  expect(fingerprint).not.toBe(door.access.fingerprint);
});
