import { afterEach, describe, expect, it } from 'vitest';
import { SshDouble } from '../remote/double/ssh.ts';
import { createSshHost } from '../remote/ssh.ts';
import { accessDenied, installWindows, noRpc, windowsSession, type WindowsMood, type WindowsState } from './double/windows-state.ts';
import { createWindowsServer } from './windows.ts';

const stops: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function start(changes: Partial<WindowsState> = {}, { answerMs = 15_000, endMs = 1_500 } = {}) {
  const installed = installWindows({ sessions: [windowsSession(3, 'petrova'), windowsSession(4, 'sidorov', { name: '' })], ...changes });
  const ssh = await SshDouble.start({ shell: 'windows', programs: installed.folder });
  const server = createWindowsServer({ host: createSshHost(ssh.access), encoding: 'auto', account: 'portal-agent', timeZone: 'Europe/Moscow', dayOrder: null, patience: { answerMs, everyMs: 10, endMs, forceMs: 1_500 } });
  stops.push(async () => installed.remove(), () => ssh.stop(), () => server.close());
  const sessions = async () => {
    const listed = await server.listSessions();
    if (listed.kind === 'trouble') throw new Error(listed.detail);
    return listed.sessions;
  };
  const ran = (program: string) => installed.state.calls.filter(([name]) => name === program);
  return { installed, server, sessions, ran };
}

describe('a list', () => {
  it.each(['en', 'ru'] as const)('is empty when nobody is in (%s)', async (language) => {
    const { server, ran } = await start({ language, sessions: [] });
    expect(await server.listSessions()).toEqual({ kind: 'listed', sessions: [] });
    expect(ran('qwinsta')).toEqual([]);
  });

  it('is empty in words that nobody knew when qwinsta says so too', async () => {
    const words = { err: 'Пользователи не найдены\r\n', code: 1 };
    const nobody = await start({ sessions: [], moods: { quser: words } });
    expect(await nobody.server.listSessions()).toEqual({ kind: 'listed', sessions: [] });
    const somebody = await start({ moods: { quser: words } });
    expect(await somebody.server.listSessions()).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: 'Пользователи не найдены' });
    const unclear = await start({ sessions: [], moods: { quser: words, qwinsta: accessDenied } });
    expect(await unclear.server.listSessions()).toMatchObject({ kind: 'trouble', code: 'unexpected' });
  });

  it.each<[string, WindowsMood, string]>([
    ['no right to it', accessDenied, 'denied'],
    ['no answer of the server behind it', noRpc, 'unreachable'],
    ['another number', { err: 'Error [87]:The parameter is incorrect.\r\n', code: 1 }, 'unexpected'],
    ['no program', { err: '"quser" не является внутренней или внешней командой\r\n', code: 9009 }, 'unexpected'],
    ['a code alone', { code: 1 }, 'unexpected'],
    ['nothing at all', { code: 0 }, 'unexpected'],
    ['an error in place of the list', { out: 'Error [5]:Access is denied.\r\n', code: 0 }, 'unexpected'],
    ['headings alone', { out: ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME\r\n', code: 0 }, 'unexpected'],
  ])('that is %s is never read as empty', async (_, quser, code) => {
    const { server } = await start({ sessions: [], moods: { quser } });
    expect(await server.listSessions()).toMatchObject({ kind: 'trouble', code });
    expect(await server.look()).toMatchObject({ kind: 'trouble', code });
  });

  it('is one although the code says no', async () => {
    const { installed, server } = await start();
    const out = (await import('./double/windows-print.ts')).printUsers(installed.state);
    installed.change((state) => (state.moods.quser = { out, code: 1 }));
    expect(await server.listSessions()).toMatchObject({ kind: 'listed', sessions: [{ id: '3' }, { id: '4' }] });
  });

  it('does not come from a program that hangs', async () => {
    const { server } = await start({ moods: { quser: 'hangs' } }, { answerMs: 700 });
    expect(await server.listSessions()).toMatchObject({ kind: 'trouble', code: 'timed_out' });
  });

  it("never shows the portal's own sessions", async () => {
    const { sessions } = await start({ sessions: [windowsSession(1, 'Portal-Agent'), windowsSession(2, 'somebody', { isOwn: true }), windowsSession(3, 'petrova')] });
    expect((await sessions()).map(({ login }) => login)).toEqual(['petrova']);
  });
});

describe('an end', () => {
  it('is not done to who has the id by now', async () => {
    const { installed, server, sessions, ran } = await start();
    const [seen] = await sessions();
    installed.change((state) => (state.sessions[0] = windowsSession(3, 'stranger')));
    expect(await server.endSession(seen!)).toEqual({ kind: 'another' });
    expect(await server.tell(seen!, 'Не вам')).toEqual({ kind: 'another' });
    installed.change((state) => (state.sessions[0] = windowsSession(3, 'petrova', { logon: '2041-05-01T10:40' })));
    expect(await server.endSession(seen!)).toEqual({ kind: 'another' });
    expect([...ran('logoff'), ...ran('rwinsta'), ...ran('msg')]).toEqual([]);
  });

  it('is forced where asking does not help, and seen to have come', async () => {
    const { server, sessions, ran } = await start({ sessions: [windowsSession(3, 'petrova', { manner: 'hung' }), windowsSession(4, 'sidorov')] }, { endMs: 4_000 });
    const [seen] = await sessions();
    expect(await server.endSession(seen!)).toEqual({ kind: 'ended' });
    expect([ran('logoff'), ran('rwinsta')]).toEqual([[['logoff', '3']], [['rwinsta', '3']]]);
    expect((await sessions()).map(({ login }) => login)).toEqual(['sidorov']);
  });

  it('that does not come is said so', async () => {
    const { server, sessions } = await start({ sessions: [windowsSession(3, 'petrova', { manner: 'stays' })] }, { endMs: 4_000 });
    const [seen] = await sessions();
    expect(await server.endSession(seen!)).toEqual({ kind: 'stays' });
  });

  it('is not forced where we have no right to it', async () => {
    const { server, sessions, ran } = await start({ moods: { logoff: accessDenied } });
    const [seen] = await sessions();
    expect(await server.endSession(seen!)).toMatchObject({ kind: 'trouble', code: 'denied' });
    expect(ran('rwinsta')).toEqual([]);
  });

  it('has come although the command complained', async () => {
    const { installed, server, sessions } = await start({ moods: { logoff: { err: 'Сеанс с кодом 3 не найден\r\n', code: 1 } } });
    const [seen] = await sessions();
    installed.change((state) => (state.sessions[0]!.looksLeft = 1));
    expect(await server.endSession(seen!)).toEqual({ kind: 'ended' });
  });

  it('has come although the command never answered, and is forced where it has not', async () => {
    const deaf = await start({ moods: { logoff: 'does it and hangs' } });
    const [seen] = await deaf.sessions();
    expect(await deaf.server.endSession(seen!)).toEqual({ kind: 'ended' });
    expect(deaf.ran('rwinsta')).toEqual([]);
    const hung = await start({ moods: { logoff: 'hangs' } });
    expect(await hung.server.endSession(seen!)).toEqual({ kind: 'ended' });
    expect(hung.ran('rwinsta')).toEqual([['rwinsta', '3']]);
  });

  it('is unclear when the server cannot be looked at any more', async () => {
    const { installed, server, sessions } = await start({ sessions: [windowsSession(3, 'petrova', { manner: 'stays' })] }, { endMs: 20_000 });
    const [seen] = await sessions();
    const end = server.endSession(seen!);
    await expect.poll(() => installed.state.calls.some(([name]) => name === 'logoff')).toBe(true);
    installed.change((state) => (state.moods.quser = noRpc));
    expect(await end).toMatchObject({ kind: 'trouble', code: 'unreachable' });
  });
});

it('says that a message was not shown', async () => {
  const { server, sessions } = await start({ moods: { msg: accessDenied } });
  const [seen] = await sessions();
  expect(await server.tell(seen!, 'Слышно?')).toMatchObject({ kind: 'trouble', code: 'denied' });
});

it('hands a text over in the page of the host, and nothing of it as an argument', async () => {
  const { installed, server, sessions, ran } = await start();
  const [seen] = await sessions();
  await server.tell(seen!, 'Пора\u001B[2J\u0007 «домой»\n& calc');
  expect(ran('msg')).toEqual([['msg', '3', '/time:900']]);
  expect(Buffer.from(installed.state.shown[0]!.hex, 'hex')).toEqual(Buffer.concat([Buffer.from([0x8f, 0xae, 0xe0, 0xa0]), Buffer.from(' [2J "'), Buffer.from([0xa4, 0xae, 0xac, 0xae, 0xa9]), Buffer.from('"\r\n& calc\r\n')]));
});
