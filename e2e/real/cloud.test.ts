import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestPortal } from '#server/test/app.ts';
import { confirmEmail } from '#server/test/cloud-world.ts';
import { expectOk, registerAdministrator, signInStaff, type Person } from '#server/test/world.ts';
import { Pages, soon } from './pages.ts';
import { SambaPeople } from './samba-people.ts';
import { SambaServer } from './samba.ts';
import type { Door } from './sshd.ts';
import { TerminalHost, type RdpClient } from './terminals.ts';

// The whole way: a page in a browser, a process for the web that holds no keys, a worker's, a domain, a terminal server and two people who work on it.

const FORMER = 'First-Passw0rd-1';
const names = { petrova: 'Петрова Анна', sidorov: 'Сидоров Олег' } as const;
type Login = keyof typeof names;

const clearing = new AsyncDisposableStack();
let portal: TestPortal;
let samba: SambaServer;
let host: TerminalHost;
let owner: Person & { inn: string };
let page: Page;
const clients = {} as Record<Login, RdpClient>;

beforeAll(async () => {
  const logins = Object.keys(names) as Login[];
  [samba, host] = await Promise.all([SambaServer.start({ oldPasswordMinutes: 0 }), TerminalHost.start(logins)]);
  clearing.defer(() => samba.stop());
  clearing.defer(() => host.stop());
  for (const login of logins) clients[login] = host.signIn(login);
  const door = await host.openDoor();
  clearing.defer(() => door.stop());
  const unit = await fillDomain();

  const pages = await Pages.start(async (started) => {
    portal = started;
    owner = await registerAdministrator(portal);
    await confirmEmail(portal, owner);
  });
  clearing.defer(() => pages.stop());
  await tellPortal(unit, door);
  page = await pages.open(owner.browser, '/cloud/users');
});
afterAll(() => clearing.disposeAsync());

/** The unit of the client, with the two people in it and one for trials. */
async function fillDomain(): Promise<string> {
  const people = await SambaPeople.open(samba);
  const unit = await people.addUnit('ООО Ромашка');
  for (const [login, name] of Object.entries(names)) await people.addUser(unit, login, { name, password: FORMER });
  await people.addUser(unit, 'trial', { password: FORMER });
  await people.close();
  return unit;
}

/** An engineer says what there is, has the directory tested, and says whose it is. */
async function tellPortal(unit: string, { access }: Door): Promise<void> {
  const { browser } = await signInStaff(portal, 'engineer');
  const add = async (kind: string, name: string, settings: object, secret: object): Promise<string> => (await expectOk(browser.post('/api/staff/connectors', { kind, name, settings, secret }))).body.connectorId;
  const { user, password } = samba.administrator;
  const directoryId = await add('directory', 'Домен', { url: samba.url, user, authority: samba.authority, serverName: samba.serverName }, { password });
  const serverId = await add('linux_terminals', 'TS01', { host: access.host, port: access.port, user: access.user, hostKey: access.fingerprint, sessions: 'xrdp', directoryId }, { privateKey: access.privateKey?.trim() });
  await expectOk(browser.post(`/api/staff/connectors/${directoryId}/test`, { trialLogin: 'trial', unit }));
  await vi.waitFor(async () => {
    expect((await browser.get(`/api/staff/connectors/${directoryId}`)).body.settings.oldPasswordMinutes).toBe(0);
  }, soon);
  await expectOk(browser.post(`/api/staff/clients/${owner.inn}/clouds`, { name: 'Офис', directoryId, unit, serverIds: [serverId] }));
}

const row = (login: Login) => page.getByRole('row').filter({ hasText: login });
const stateOf = (login: Login, state: 'В сеансе' | 'Не в сети') => row(login).getByText(state).waitFor();

/** By the row's menu, and yes to the question. */
async function choose(login: Login, deed: 'Завершить сеанс' | 'Сбросить пароль'): Promise<string> {
  await row(login).getByRole('button', { name: `Действия: ${names[login]}` }).click();
  await page.getByRole('menuitem', { name: deed }).click();
  return confirm(deed);
}

/** What the question says. */
async function confirm(deed: string): Promise<string> {
  const dialog = page.getByRole('alertdialog', { name: deed });
  const yes = dialog.getByRole('button', { name: deed, exact: true });
  await yes.waitFor();
  const said = await dialog.innerText();
  await yes.click();
  await dialog.waitFor({ state: 'hidden' });
  return said;
}

test('the page shows who is in', async () => {
  await stateOf('petrova', 'В сеансе');
  await stateOf('sidorov', 'В сеансе');
  expect(await row('petrova').innerText()).toContain('TS01');
});

test('«Сбросить пароль»: the former password fails, the new one opens the account', async () => {
  expect(await samba.accepts('petrova', FORMER)).toBe(true);
  expect(await choose('petrova', 'Сбросить пароль')).toContain('Прежний пароль перестанет действовать сразу.');
  const link = await vi.waitFor(async () => {
    const { messages } = (await portal.browser().get(`/api/outbox?to=${encodeURIComponent(owner.email)}`)).body as { messages: Array<{ text: string }> };
    const found = messages.map(({ text }) => /^https?:\S+\/cloud-password#\S+$/m.exec(text)?.[0]).find((each) => each !== undefined);
    if (found === undefined) throw new Error('no link was sent');
    return found;
  }, soon);
  const letter = await page.context().newPage();
  await letter.goto(link);
  await letter.getByRole('button', { name: 'Показать пароль' }).click();
  const password = await letter.locator('code').innerText();
  await letter.close();
  expect(await samba.accepts('petrova', password)).toBe(true);
  expect(await samba.accepts('petrova', FORMER)).toBe(false);
  expect(await samba.accepts('sidorov', FORMER)).toBe(true);
});

test('«Завершить сеанс»: one is disconnected, the other goes on', async () => {
  await choose('petrova', 'Завершить сеанс');
  await vi.waitFor(() => expect(clients.petrova.isConnected).toBe(false), soon);
  await stateOf('petrova', 'Не в сети');
  await stateOf('sidorov', 'В сеансе');
  expect(clients.sidorov.isConnected).toBe(true);
});

test('«Завершить все сеансы»: both are disconnected', async () => {
  clients.petrova = host.signIn('petrova');
  await stateOf('petrova', 'В сеансе');
  await page.getByRole('button', { name: 'Завершить все сеансы' }).click();
  await confirm('Завершить все сеансы');
  await vi.waitFor(() => expect([clients.petrova.isConnected, clients.sidorov.isConnected]).toEqual([false, false]), soon);
  await stateOf('petrova', 'Не в сети');
  await stateOf('sidorov', 'Не в сети');
});
