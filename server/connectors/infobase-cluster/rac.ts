import { cleanLine } from '#kernel/clean-line.ts';
import type { InfobaseCluster } from './port.ts';
import { RacBlocks } from './rac/block.ts';
import { RacCluster } from './rac/cluster.ts';
import { runRac, troubleOf, type RacSettings } from './rac/program.ts';
import { RacSessions } from './rac/sessions.ts';
import { Turns } from './rac/turns.ts';
import type { Sight } from '../trouble.ts';

/** A cluster driven by `rac`, the administration client of 1C:Enterprise 8.3 and 8.5: one of it at a time. */
export function createRacCluster(settings: RacSettings): InfobaseCluster {
  const cluster = new RacCluster(settings);
  const turns = new Turns();
  const sessions = new RacSessions(cluster, turns);
  const blocks = new RacBlocks(cluster, turns);

  async function listInfobases(): ReturnType<InfobaseCluster['listInfobases']> {
    const answer = await cluster.read(['infobase', 'summary', 'list'], ['infobase', 'name', 'descr']);
    if (answer.kind === 'no') return troubleOf(answer);
    const text = (value: string | undefined) => cleanLine(value ?? '');
    return { kind: 'listed', infobases: answer.records.map((record) => ({ id: text(record.get('infobase')), name: text(record.get('name')), description: text(record.get('descr')) })) };
  }

  async function look(): Promise<Sight> {
    const version = await turns.ask('version', () => runRac(settings, ['--version'], null));
    if (version.kind === 'no') return troubleOf(version);
    const explains = await turns.ask('explains', () => cluster.knows('session', 'error-message'));
    if (typeof explains !== 'boolean') return troubleOf(explains);
    const infobases = await turns.ask('infobases', listInfobases);
    if (infobases.kind === 'trouble') return infobases;
    const seen = await sessions.list();
    if (seen.kind === 'trouble') return seen;
    return {
      kind: 'seen',
      facts: [
        { name: 'version', value: version.text.trim().slice(0, 40) },
        { name: 'infobases', value: String(infobases.infobases.length) },
        { name: 'sessions', value: String(seen.sessions.length) },
        { name: 'session_message', value: explains ? 'yes' : 'no' },
      ],
    };
  }

  return {
    listInfobases: () => turns.ask('infobases', listInfobases),
    listSessions: () => sessions.list(),
    endSession: (infobaseId, sessionId, message) => sessions.end(infobaseId, sessionId, message),
    readBlock: (infobaseId, access) => blocks.read(infobaseId, access),
    setBlock: (infobaseId, access, block) => blocks.set(infobaseId, access, block),
    look,
    close: () => settings.host.close(),
  };
}
