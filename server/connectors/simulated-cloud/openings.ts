import { between, dice } from '#kernel/dice.ts';
import type { SimulatedBlock, SimulatedDeeds } from './deeds.ts';
import { uuidOf, type SimulatedClient } from './plan.ts';
import { momentOf, type Spell } from './spells.ts';
import { MINUTE } from './workday.ts';

/** A 1C session: an infobase that a person has open. */
export interface Opening {
  readonly id: string;
  readonly infobaseId: string;
  readonly number: number;
  readonly spell: Spell;
  readonly application: string;
  readonly from: number;
  readonly to: number;
}

const MOST_A_SPELL = 10;

export function infobaseIdOf(seed: string, client: SimulatedClient, name: string): string {
  return uuidOf(seed, 'infobase', client.unit, name);
}

/** Everybody works in the first infobase, some in others too; who is put out opens it again, unless it is blocked. */
export function openingsOf(seed: string, spell: Spell, deeds: SimulatedDeeds): Opening[] {
  const { client, person, index } = spell.resident;
  const { day, leaves } = spell.workday;
  return client.infobases.flatMap(({ name }, place) => {
    if (place > 0 && dice(seed, 'uses', person.login, name) > 0.35) return [];
    const infobaseId = infobaseIdOf(seed, client, name);
    const application = spell.server === null && dice(seed, 'browser', person.login) < 0.4 ? 'WebClient' : '1CV8C';
    const openings: Opening[] = [];
    let from: number | null = spell.from + between(1, place === 0 ? 8 : 90, seed, 'opens', person.login, day, name) * MINUTE;
    for (let turn = 0; from !== null && from < Math.min(leaves, spell.to) && turn < MOST_A_SPELL; turn++) {
      from = admitted(deeds.blocks[infobaseId], from);
      if (from >= leaves) break;
      const id = uuidOf(seed, 'opening', spell.key, name, String(turn));
      const ended: number | null = momentOf(deeds.ended[id]);
      const number = (turn + 1) * 1000 + index;
      openings.push({ id, infobaseId, number, spell, application, from, to: Math.min(spell.to, ended ?? Number.POSITIVE_INFINITY) });
      from = ended === null ? null : ended + between(1, 4, seed, 'reopens', id) * MINUTE;
    }
    return openings;
  });
}

/** When somebody who comes at this moment gets in: at once, or a minute after the block. */
function admitted(block: SimulatedBlock | undefined, at: number): number {
  if (!block || at < Date.parse(block.from ?? block.setAt)) return at;
  const ends = Math.min(momentOf(block.to) ?? Number.POSITIVE_INFINITY, momentOf(block.liftedAt) ?? Number.POSITIVE_INFINITY);
  return at < ends ? ends + MINUTE : at;
}
