import { between } from '#kernel/dice.ts';
import { cleanLine } from '#kernel/clean-line.ts';
import type { SimulatedCloud } from '../simulated-cloud/cloud.ts';
import { infobaseIdOf, type Opening } from '../simulated-cloud/openings.ts';
import { idleSeconds } from '../simulated-cloud/spells.ts';
import type { InfobaseCluster, InfobaseSession } from './port.ts';

const VERSION = '8.3.27.2074';

/** The cluster in which the infobases of the simulated cloud lie. */
export function createSimulatedCluster(cloud: SimulatedCloud): InfobaseCluster {
  const { seed, clients } = cloud.plan;
  const infobases = clients.flatMap((client) => client.infobases.map(({ name, description }) => ({ id: infobaseIdOf(seed, client, name), name, description })));
  const isKnown = (id: string) => infobases.some((infobase) => infobase.id === id);
  const openings = async () => cloud.openings(await cloud.store.read());

  return {
    listInfobases: async () => ({ kind: 'listed', infobases }),
    listSessions: async () => ({ kind: 'listed', sessions: (await openings()).map((opening) => sessionOf(cloud, opening)) }),
    async endSession(infobaseId, sessionId) {
      const isThere = (await openings()).some((opening) => opening.id === sessionId && opening.infobaseId === infobaseId);
      if (!isThere) return { kind: 'gone' };
      await cloud.end(sessionId);
      return { kind: 'ended' };
    },
    async readBlock(infobaseId) {
      if (!isKnown(infobaseId)) return { kind: 'missing' };
      const block = (await cloud.store.read()).blocks[infobaseId];
      if (!block || block.liftedAt !== null || (block.to !== null && Date.parse(block.to) <= cloud.now)) return { kind: 'read', block: null };
      const moment = (text: string | null) => (text === null ? null : new Date(text));
      return { kind: 'read', block: { from: moment(block.from), to: moment(block.to), message: block.message, permissionCode: block.permissionCode } };
    },
    async setBlock(infobaseId, _access, block) {
      if (!isKnown(infobaseId)) return { kind: 'missing' };
      await cloud.store.change((deeds) => {
        const now = cloud.clock.now().toISOString();
        const former = deeds.blocks[infobaseId];
        if (!block && !former) return deeds;
        const next = block
          ? { from: block.from?.toISOString() ?? null, to: block.to?.toISOString() ?? null, message: cleanLine(block.message), permissionCode: block.permissionCode, setAt: now, liftedAt: null }
          : former && { ...former, liftedAt: former.liftedAt ?? now };
        return next ? { ...deeds, blocks: { ...deeds.blocks, [infobaseId]: next } } : deeds;
      });
      return { kind: 'done' };
    },
    async look() {
      return {
        kind: 'seen',
        facts: [
          { name: 'version', value: VERSION },
          { name: 'infobases', value: String(infobases.length) },
          { name: 'sessions', value: String((await openings()).length) },
          { name: 'session_message', value: 'yes' },
        ],
      };
    },
    close: async () => {},
  };
}

function sessionOf(cloud: SimulatedCloud, { id, number, infobaseId, application, spell, from }: Opening): InfobaseSession {
  const { person } = spell.resident;
  const idle = idleSeconds(spell, cloud.now) * 1000;
  const computer = `PC-${between(100, 999, cloud.plan.seed, 'computer', spell.resident.id)}`;
  return {
    id, number, infobaseId, application, userName: person.name, host: spell.server ?? computer, startedAt: new Date(from), lastActiveAt: new Date(Math.max(from, cloud.now - idle)),
  };
}
