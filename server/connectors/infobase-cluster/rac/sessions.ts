import { setTimeout } from 'node:timers/promises';
import { cleanLine } from '#kernel/clean-line.ts';
import type { InfobaseCluster, InfobaseSession } from '../port.ts';
import { trouble, type Trouble } from '../../trouble.ts';
import { readable, uuid } from './arguments.ts';
import type { RacCluster } from './cluster.ts';
import { readMoment } from './moments.ts';
import { troubleOf, unexpected, type No } from './program.ts';
import type { RacRecord } from './records.ts';
import type { Turns } from './turns.ts';

type Listed = Awaited<ReturnType<InfobaseCluster['listSessions']>>;
type Ended = Awaited<ReturnType<InfobaseCluster['endSession']>>;

const FIELDS = ['session', 'session-id', 'infobase', 'user-name', 'host', 'app-id', 'started-at', 'last-active-at'];
/** The administration server that answers us, and the consoles of the provider's engineers. */
const OWN_APPLICATIONS = new Set(['RAS', 'SrvrConsole']);
/** 12 s in all: a session with a long call on its server goes when the call ends. */
const PAUSES_MS = [300, 700, 1_500, 3_000, 6_500];

export class RacSessions {
  readonly #cluster: RacCluster;
  readonly #turns: Turns;

  constructor(cluster: RacCluster, turns: Turns) {
    this.#cluster = cluster;
    this.#turns = turns;
  }

  list(): Promise<Listed> {
    return this.#turns.ask('sessions', () => this.#read());
  }

  async end(infobaseId: string, sessionId: string, message: string | null): Promise<Ended> {
    const before = await this.list();
    if (before.kind === 'trouble') return before;
    if (!before.sessions.some(({ id, infobaseId: of }) => id === sessionId && of === infobaseId)) return { kind: 'gone' };

    const no = await this.#turns.change(() => this.#terminate(sessionId, message));
    if (no) return no.refusal === 'session_missing' ? { kind: 'gone' } : troubleOf(no);

    for (const pause of [0, ...(this.#cluster.settings.pausesMs ?? PAUSES_MS)]) {
      await setTimeout(pause);
      const after = await this.list();
      if (after.kind === 'trouble') return afterAll(after);
      if (!after.sessions.some(({ id }) => id === sessionId)) return { kind: 'ended' };
    }
    return { kind: 'stays' };
  }

  async #read(): Promise<Listed> {
    const answer = await this.#cluster.read(['session', 'list'], FIELDS);
    if (answer.kind === 'no') return troubleOf(answer);
    const people = answer.records.filter((record) => !OWN_APPLICATIONS.has(record.get('app-id') ?? ''));
    const sessions = people.flatMap((record) => this.#sessionOf(record) ?? []);
    return sessions.length === people.length ? { kind: 'listed', sessions } : troubleOf(unexpected('rac told of a session with a number or time that cannot be read'));
  }

  #sessionOf(record: RacRecord): InfobaseSession | null {
    const text = (field: string) => cleanLine(record.get(field) ?? '');
    const startedAt = readMoment(text('started-at'), this.#cluster.settings.timeZone);
    const lastActiveAt = readMoment(text('last-active-at'), this.#cluster.settings.timeZone);
    if (startedAt === undefined || lastActiveAt === undefined || !/^\d{1,9}$/.test(text('session-id'))) return null;
    return {
      id: text('session'), number: Number(text('session-id')), infobaseId: text('infobase'), userName: text('user-name'), application: text('app-id'), host: text('host'),
      startedAt, lastActiveAt,
    };
  }

  async #terminate(sessionId: string, message: string | null): Promise<No | null> {
    const explains = message === null ? false : await this.#cluster.knows('session', 'error-message');
    if (typeof explains !== 'boolean') return explains;
    const said = await this.#cluster.run(['session', 'terminate'], { session: uuid(sessionId), ...(explains ? { 'error-message': readable(message ?? '') } : {}) });
    return said.kind === 'no' ? said : null;
  }
}

/** The session was told to end, so nobody may take this for "nothing was done". */
function afterAll({ code, detail }: Trouble): Trouble {
  return trouble(code === 'unreachable' ? 'timed_out' : code, detail);
}
