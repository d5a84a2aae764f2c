import type { BlockOutcome, InfobaseAccess, InfobaseCluster, SessionsBlock } from '../port.ts';
import { canBePassed, permissionCode, readable, uuid, type Options } from './arguments.ts';
import type { RacCluster } from './cluster.ts';
import { readMoment, writeMoment } from './moments.ts';
import { troubleOf, unexpected, type No } from './program.ts';
import type { RacRecord } from './records.ts';
import type { Turns } from './turns.ts';

type Read = Awaited<ReturnType<InfobaseCluster['readBlock']>>;

const FIELDS = ['infobase', 'sessions-deny', 'denied-from', 'denied-to', 'denied-message', 'permission-code'];
const ACCESS_REFUSED = { kind: 'access_refused' } as const;

export class RacBlocks {
  readonly #cluster: RacCluster;
  readonly #turns: Turns;

  constructor(cluster: RacCluster, turns: Turns) {
    this.#cluster = cluster;
    this.#turns = turns;
  }

  read(infobaseId: string, access: InfobaseAccess): Promise<Read> {
    return this.#turns.ask(`block ${infobaseId} ${JSON.stringify(access)}`, () => this.#read(infobaseId, access));
  }

  set(infobaseId: string, access: InfobaseAccess, block: SessionsBlock | null): Promise<BlockOutcome> {
    return this.#turns.change(async () => {
      const options = await this.#optionsFor(infobaseId, access);
      if (options.kind !== 'options') return options;
      const said = await this.#cluster.run(['infobase', 'update'], { ...options.options, ...optionsOf(block, this.#cluster.settings.timeZone) });
      if (said.kind === 'no') return outcomeOf(said);
      const seen = await this.#read(infobaseId, access);
      if (seen.kind !== 'read') return seen;
      const stands = block !== null && !this.#isOver(block);
      return (seen.block !== null) === stands ? { kind: 'done' } : troubleOf(unexpected('rac reported no error, but the block is not as it was set'));
    });
  }

  async #read(infobaseId: string, access: InfobaseAccess): Promise<Read> {
    const options = await this.#optionsFor(infobaseId, access);
    if (options.kind !== 'options') return options;
    const answer = await this.#cluster.read(['infobase', 'info'], FIELDS, options.options);
    if (answer.kind === 'no') return outcomeOf(answer);
    const [record] = answer.records;
    const block = record && answer.records.length === 1 ? blockOf(record, this.#cluster.settings.timeZone) : undefined;
    if (block === undefined) return troubleOf(unexpected('rac told of a block that cannot be read'));
    return { kind: 'read', block: block && this.#isOver(block) ? null : block };
  }

  /** The flag stays on when its time is over. */
  #isOver({ to }: SessionsBlock): boolean {
    return to !== null && to <= this.#cluster.settings.clock.now();
  }

  /** From 8.5 on the cluster's administrator is enough, and rac has no options for another. */
  async #optionsFor(infobaseId: string, access: InfobaseAccess): Promise<{ readonly kind: 'options'; readonly options: Options } | Exclude<BlockOutcome, { kind: 'done' }>> {
    const infobase = uuid(infobaseId);
    if (access === null) return { kind: 'options', options: { infobase } };
    if (!canBePassed(access.user) || !canBePassed(access.password)) return ACCESS_REFUSED;
    const takesAccess = await this.#cluster.knows('infobase', 'infobase-user');
    if (typeof takesAccess !== 'boolean') return troubleOf(takesAccess);
    return { kind: 'options', options: { infobase, ...(takesAccess ? { 'infobase-user': access.user, 'infobase-pwd': access.password } : {}) } };
  }
}

/** All that belongs to a block, and scheduled jobs as they were. */
function optionsOf(block: SessionsBlock | null, timeZone: string): Options {
  return {
    'sessions-deny': block ? 'on' : 'off',
    'denied-from': writeMoment(block?.from ?? null, timeZone),
    'denied-to': writeMoment(block?.to ?? null, timeZone),
    'denied-message': readable(block?.message ?? ''),
    'denied-parameter': '',
    'permission-code': permissionCode(block?.permissionCode ?? ''),
  };
}

/** Undefined: not to be understood. */
function blockOf(record: RacRecord, timeZone: string): SessionsBlock | null | undefined {
  const text = (field: string) => record.get(field) ?? '';
  const from = readMoment(text('denied-from'), timeZone);
  const to = readMoment(text('denied-to'), timeZone);
  if (text('sessions-deny') === 'off') return null;
  if (text('sessions-deny') !== 'on' || from === undefined || to === undefined) return undefined;
  return { from, to, message: text('denied-message'), permissionCode: text('permission-code') };
}

function outcomeOf(no: No): Exclude<BlockOutcome, { kind: 'done' }> {
  if (no.refusal === 'infobase_missing') return { kind: 'missing' };
  return no.refusal === 'infobase_refused' ? ACCESS_REFUSED : troubleOf(no);
}
