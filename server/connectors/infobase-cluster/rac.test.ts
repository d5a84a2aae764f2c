import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalHost } from '../remote/local.ts';
import { InstalledRac } from './double/installed-rac.ts';
import type { RacMood, RacState } from './double/rac-state.ts';
import { clock, sampleCluster, session, timeZone } from './double/sample.ts';
import type { InfobaseCluster } from './port.ts';
import { createRacCluster } from './rac.ts';
import type { RacSettings } from './rac/program.ts';

describe('a cluster by rac', () => {
  let rac: InstalledRac;
  let sample: ReturnType<typeof sampleCluster>;
  let cluster: InfobaseCluster;
  beforeEach(() => {
    sample = sampleCluster();
    rac = new InstalledRac({ infobases: sample.infobases, sessions: sample.sessions });
    cluster = open();
  });
  afterEach(async () => {
    await cluster.close();
    rac.remove();
  });

  function open(settings: Partial<RacSettings> = {}, changes: Partial<RacState> = {}): InfobaseCluster {
    rac.change(changes);
    return createRacCluster({
      host: createLocalHost(), program: rac.program, address: 'app01:1545', encoding: 'auto', timeZone, clusterId: null, administrator: rac.state.administrator, clock, pausesMs: [0, 0],
      timeoutMs: 10_000, ...settings,
    });
  }
  const first = () => sample.sessions[1]?.id ?? '';
  const terminations = () => rac.state.calls.filter((call) => call.includes('terminate'));

  it('tells times by the zone of the cluster, names and quotes as they are', async () => {
    const listed = await cluster.listSessions();
    expect(listed.kind === 'listed' && listed.sessions.slice(0, 2)).toEqual([
      { id: first(), number: 7, infobaseId: sample.accounting.id, userName: 'Петрова А.', application: '1CV8C', host: 'TS03', startedAt: new Date('2041-05-01T04:12:40Z'), lastActiveAt: new Date('2041-05-01T09:59:02Z') },
      { id: sample.sessions[2]?.id, number: 8, infobaseId: sample.accounting.id, userName: 'Сидоров "младший": кадры', application: 'WebClient', host: '', startedAt: new Date('2041-05-01T04:12:40Z'), lastActiveAt: new Date('2041-05-01T09:59:02Z') },
    ]);
    const infobases = await cluster.listInfobases();
    expect(infobases.kind === 'listed' && infobases.infobases[0]).toEqual({ id: sample.accounting.id, name: 'id0042_acc', description: 'ООО "Пример", бухгалтерия: основная' });
  });

  it.each<[RacMood, string]>([
    ['hang', 'timed_out'], ['refused', 'unreachable'], ['silent', 'unexpected'], ['cut', 'unexpected'], ['yes and no', 'refused'], ['wrong channel', 'unexpected'],
  ])('takes no answer of a rac in the mood "%s" for an empty list', async (mood, code) => {
    const moody = open({ timeoutMs: mood === 'hang' ? 1_000 : 10_000 }, { mood });
    const trouble = { kind: 'trouble', code, detail: expect.stringMatching(/./) as string };
    expect(await moody.listSessions()).toEqual(trouble);
    expect(await moody.listInfobases()).toEqual(trouble);
    expect(await moody.readBlock(sample.trade.id, null)).toEqual(trouble);
    expect(await moody.setBlock(sample.trade.id, null, null)).toEqual(trouble);
    expect(await moody.endSession(sample.accounting.id, first(), null)).toEqual(trouble);
    expect(terminations()).toEqual([]);
  });

  it('gives names as a database and a page can hold them: clients name their users as they like', async () => {
    rac.change({ sessions: sample.sessions.map((one) => ({ ...one, userName: 'Пет\u0000ров\u202e' })) });
    const listed = await cluster.listSessions();
    expect(new Set(listed.kind === 'listed' ? listed.sessions.map(({ userName }) => userName) : [])).toEqual(new Set(['Пет ров']));
  });

  it('knows no sessions where there are none', async () => {
    rac.change({ sessions: [], infobases: [] });
    expect(await cluster.listSessions()).toEqual({ kind: 'listed', sessions: [] });
    expect(await cluster.listInfobases()).toEqual({ kind: 'listed', infobases: [] });
  });

  it('never ends the session that answers it, nor a console', async () => {
    for (const own of [sample.sessions[0], sample.sessions.at(-1)]) expect(await cluster.endSession(own?.infobaseId ?? '', own?.id ?? '', null)).toEqual({ kind: 'gone' });
    expect(terminations()).toEqual([]);
  });

  it('tells of a session that stays, and of one whose end is not known', async () => {
    rac.change({ stickyLists: 9 });
    expect(await cluster.endSession(sample.accounting.id, first(), null)).toEqual({ kind: 'stays' });
    const deaf = open({ timeoutMs: 1_000 }, { mood: 'deaf' });
    expect(await deaf.endSession(sample.accounting.id, sample.sessions[2]?.id ?? '', null)).toMatchObject({ kind: 'trouble', code: 'timed_out' });
  });

  it('shows the message where the platform can', async () => {
    await cluster.endSession(sample.accounting.id, first(), '-Работы до\n20:00');
    expect(terminations().at(-1)?.at(-1)).toBe('--error-message=-Работы до 20:00');
    const old = open({}, { version: '8.3.20.1914' });
    expect(await old.endSession(sample.accounting.id, sample.sessions[2]?.id ?? '', 'Работы')).toEqual({ kind: 'ended' });
    expect(terminations().at(-1)?.join(' ')).not.toContain('Работы');
  });

  it('hands every value over in one argument of its own', async () => {
    await cluster.setBlock(sample.accounting.id, sample.accounting.administrator, { from: null, to: new Date('2041-05-01T20:00:00Z'), message: '@file "x" --cluster-pwd=y', permissionCode: '-код' });
    expect(rac.state.calls.find((call) => call.includes('update'))).toEqual([
      'app01:1545', 'infobase', 'update', '--cluster=5d1c0b7e-0000-4a00-9000-0000000000c1', '--cluster-user=Админ кластера', '--cluster-pwd=-p@ss "слово" %1', `--infobase=${sample.accounting.id}`,
      '--infobase-user=Администратор', '--infobase-pwd=@пароль -x', '--sessions-deny=on', '--denied-from=', '--denied-to=2041-05-02T01:00:00', "--denied-message=@file 'x' --cluster-pwd=y",
      '--denied-parameter=', '--permission-code=-код',
    ]);
  });

  it('reads a block of somebody else and leaves scheduled jobs as they were', async () => {
    const fields = { 'sessions-deny': 'on', 'scheduled-jobs-deny': 'on', 'denied-message': 'Копия "ночная":\n\nдо утра', 'permission-code': '123', 'denied-from': '2041-05-01T12:00:00' };
    rac.change({ infobases: [{ ...sample.trade, fields }] });
    expect(await cluster.readBlock(sample.trade.id, null)).toEqual({ kind: 'read', block: { from: new Date('2041-05-01T07:00:00Z'), to: null, message: 'Копия "ночная":\n\nдо утра', permissionCode: '123' } });
    expect(await cluster.setBlock(sample.trade.id, null, null)).toEqual({ kind: 'done' });
    expect(rac.state.infobases[0]?.fields).toMatchObject({ 'sessions-deny': 'off', 'scheduled-jobs-deny': 'on', 'denied-message': '', 'permission-code': '' });
  });

  it.each(['ru', 'en'] as const)('tells refusals apart in the language %s, and no password', async (language) => {
    const password = 'tajna-417';
    const stranger = open({ administrator: { user: 'Чужой', password } }, { language });
    for (const answer of [await stranger.listSessions(), await stranger.listInfobases(), await stranger.look(), await stranger.readBlock(sample.trade.id, null)]) {
      expect(answer).toMatchObject({ kind: 'trouble', code: 'refused' });
      expect(JSON.stringify(answer)).not.toContain(password);
    }
    const unknown = open({ clusterId: '00000000-0000-4000-8000-000000000001' });
    expect(await unknown.listSessions()).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: expect.stringMatching(/кластер|cluster/i) as string });
  });

  it('wants to be told which cluster, of several', async () => {
    const clusters = [...rac.state.clusters, { id: '5d1c0b7e-0000-4a00-9000-0000000000c2', name: 'Второй' }];
    expect(await open({}, { clusters }).listSessions()).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: expect.stringContaining('2 clusters') as string });
    expect(await open({ clusterId: '5d1c0b7e-0000-4a00-9000-0000000000c2' }).listSessions()).toMatchObject({ kind: 'listed' });
  });

  it('asks with one rac at a time, once for all who wait', async () => {
    const many = Array.from({ length: 8 }, (_, index) => session(index + 1, sample.trade.id));
    rac.change({ sessions: many });
    const outcomes = await Promise.all(many.map(({ id }) => cluster.endSession(sample.trade.id, id, null)));
    expect(outcomes).toEqual(many.map(() => ({ kind: 'ended' })));
    const { calls, mostAtOnce } = rac.state;
    expect(mostAtOnce).toBe(1);
    expect(calls.filter((call) => call.includes('list') && call.includes('session')).length).toBeLessThanOrEqual(3);
    expect(calls.filter((call) => call.includes('cluster'))).toHaveLength(1);
  });

  it('reads thousands of sessions', async () => {
    rac.change({ sessions: Array.from({ length: 2_000 }, (_, index) => session(index + 1, sample.trade.id, { userName: `Пользователь ${index}` })), encoding: 'cp866', eol: '\r\n' });
    const listed = await cluster.listSessions();
    expect(listed.kind === 'listed' && listed.sessions.map(({ userName }) => userName)).toEqual(Array.from({ length: 2_000 }, (_, index) => `Пользователь ${index}`));
  });

  it('says so where there is no rac, and of an address that it would misread', async () => {
    expect(await open({ address: '[::1]:1545' }).look()).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: expect.stringContaining('address') as string });
    expect(await open({ program: '/nowhere/rac' }).look()).toMatchObject({ kind: 'trouble', code: 'unexpected' });
  });
});
