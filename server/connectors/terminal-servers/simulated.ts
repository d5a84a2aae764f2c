import { between, dice } from '#kernel/dice.ts';
import type { SimulatedCloud } from '../simulated-cloud/cloud.ts';
import { idleSeconds, isDisconnected, type Spell } from '../simulated-cloud/spells.ts';
import type { SeenSession, TerminalServer, TerminalSession } from './port.ts';

const SECOND = 1000;

/** One server of the simulated cloud. */
export function createSimulatedTerminalServer(cloud: SimulatedCloud, server: string): TerminalServer {
  async function read() {
    const trouble = await cloud.reach(server);
    return trouble ?? { kind: 'read' as const, spells: cloud.spells(await cloud.store.read(), server) };
  }

  /** The spell that is meant, or why nothing is to be done. */
  async function find(session: SeenSession) {
    const seen = await read();
    if (seen.kind === 'trouble') return seen;
    const spell = seen.spells.find(({ number }) => String(number) === session.id);
    if (!spell) return { kind: 'gone' } as const;
    const { login, startedAt } = sessionOf(cloud, spell);
    const isSame = login === session.login && (session.startedAt === null || startedAt?.getTime() === session.startedAt.getTime());
    return isSame ? { kind: 'found' as const, spell } : ({ kind: 'another' } as const);
  }

  return {
    async listSessions() {
      const seen = await read();
      return seen.kind === 'trouble' ? seen : { kind: 'listed', sessions: seen.spells.map((spell) => sessionOf(cloud, spell)) };
    },
    async endSession(session) {
      const found = await find(session);
      if (found.kind !== 'found') return found;
      await cloud.end(found.spell.key);
      return { kind: 'ended' };
    },
    async tell(session) {
      const found = await find(session);
      return found.kind === 'found' ? { kind: 'told' } : found;
    },
    async look() {
      const seen = await read();
      if (seen.kind === 'trouble') return seen;
      return { kind: 'seen', facts: [{ name: 'server', value: server }, { name: 'sessions', value: String(seen.spells.length) }] };
    },
    close: async () => {},
  };
}

function sessionOf(cloud: SimulatedCloud, spell: Spell): TerminalSession {
  const { resident, workday, from, number } = spell;
  const state = isDisconnected(spell, cloud.now) ? 'disconnected' : 'active';
  return {
    id: String(number), login: resident.person.login.toLowerCase(), state, idleSeconds: idleSeconds(spell, cloud.now), startedAt: new Date(Math.floor(from / SECOND) * SECOND),
    address: state === 'disconnected' ? null : addressOf(cloud.plan.seed, workday.isAtHome ? resident.id : resident.client.unit),
  };
}

/** Out of the ranges for examples (RFC 5737): an office has one, and every flat. */
function addressOf(seed: string, place: string): string {
  return `${dice(seed, 'network', place) < 0.5 ? '198.51.100' : '203.0.113'}.${between(1, 254, seed, 'address', place)}`;
}
