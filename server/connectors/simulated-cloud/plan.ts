import { createHash } from 'node:crypto';

/** What the clouds are made of; the same plan and seed make the same people live the same days, in every process. */
export interface SimulatedPlan {
  readonly seed: string;
  readonly servers: readonly SimulatedServer[];
  readonly clients: readonly SimulatedClient[];
}

export interface SimulatedServer {
  readonly name: string;
  /** Minutes of each hour in which it does not answer, the second not among them. */
  readonly silent?: readonly [number, number];
  readonly slowMs?: number;
}

export interface SimulatedClient {
  /** A distinguished name, the key of the client here. */
  readonly unit: string;
  readonly people: readonly SimulatedPerson[];
  /** Names of servers; none: a cloud of thin clients and browsers. */
  readonly servers: readonly string[];
  readonly infobases: ReadonlyArray<{ readonly name: string; readonly description: string }>;
}

export interface SimulatedPerson {
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  /** Until somebody enables the account. */
  readonly isDisabled?: boolean;
  /** Sits there day and night, so that a demo is never empty. */
  readonly isRoundTheClock?: boolean;
}

/** A person in their place. */
export interface Resident {
  readonly id: string;
  /** Among all of the plan. */
  readonly index: number;
  readonly person: SimulatedPerson;
  readonly client: SimulatedClient;
}

export function residentsOf({ seed, clients }: SimulatedPlan): Resident[] {
  const all = clients.flatMap((client) => client.people.map((person) => ({ client, person })));
  return all.map(({ client, person }, index) => ({ id: uuidOf(seed, 'user', client.unit, person.login), index, person, client }));
}

/** The same for the same words. */
export function uuidOf(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(words.join('\n')).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
