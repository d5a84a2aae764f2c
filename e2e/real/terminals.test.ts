import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createSshHost } from '#connectors/remote/ssh.ts';
import { describeTerminalServer, type TerminalRig } from '#connectors/terminal-servers/double/suite.ts';
import { createLinuxServer } from '#connectors/terminal-servers/linux.ts';
import { TerminalHost, type RdpClient } from './terminals.ts';

const people = ['petrova', 'sidorov'] as const;
const patience = { answerMs: 15_000, everyMs: 100, endMs: 20_000, forceMs: 10_000 };
const soon = { timeout: 20_000, interval: 100 };

let host: TerminalHost;
const clients: Partial<Record<string, RdpClient>> = {};
beforeAll(async () => {
  host = await TerminalHost.start(people);
});
afterAll(() => host?.stop());

/** Everybody is in, whatever the test before has done. */
async function start(): Promise<TerminalRig> {
  const door = await host.openDoor();
  const server = createLinuxServer({ host: createSshHost({ ...door.access, connectMs: 5_000 }), sessions: 'xrdp', patience });
  for (const login of people) if (!clients[login]?.isConnected) clients[login] = host.signIn(login);
  await vi.waitFor(async () => {
    const listed = await server.listSessions();
    expect(listed.kind === 'listed' && listed.sessions.filter(({ state }) => state === 'active').map(({ login }) => login).toSorted()).toEqual(people);
  }, soon);
  return { server, people, shownTo: (login) => host.shownTo(login), takeAway: () => door.stop(), stop: () => door.stop() };
}

describeTerminalServer('Linux with a real xrdp', start);

it('disconnects the one whose session is ended, while the other goes on', async () => {
  const { server, stop } = await start();
  const listed = await server.listSessions();
  const seen = listed.kind === 'listed' ? listed.sessions.find(({ login }) => login === 'petrova') : undefined;
  expect(await server.endSession(seen!)).toEqual({ kind: 'ended' });
  await vi.waitFor(() => expect(clients['petrova']?.isConnected).toBe(false), soon);
  expect(clients['sidorov']?.isConnected).toBe(true);
  await server.close();
  await stop();
});

it('tells who is before the screen, and who has only gone away', async () => {
  const { server, stop } = await start();
  clients['petrova']?.vanish();
  await vi.waitFor(async () => {
    const listed = await server.listSessions();
    expect(listed.kind === 'listed' && listed.sessions.map(({ login, state, address }) => [login, state, address]).toSorted()).toEqual([['petrova', 'disconnected', null], ['sidorov', 'active', '127.0.0.1']]);
  }, soon);
  await server.close();
  await stop();
});
