import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface RacSession {
  readonly id: string;
  readonly number: number;
  readonly infobaseId: string;
  readonly userName: string;
  readonly host: string;
  readonly application: string;
  readonly startedAt: string;
  readonly lastActiveAt: string;
  /** In how many lists it is still seen after it was ended; null: not ended. */
  lists?: number | null;
}

export interface RacInfobase {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly administrator: { readonly user: string; readonly password: string } | null;
  /** Fields that `infobase update` sets, as `infobase info` prints them. */
  readonly fields: Record<string, string>;
}

export type RacMood =
  | 'well'
  /** Never answers. */
  | 'hang'
  /** The administration server does not listen. */
  | 'refused'
  /** Half of the answer, then the end, and no word of it. */
  | 'cut'
  /** A code that says no, and no word of it. */
  | 'silent'
  /** A code that says yes, beside a refusal. */
  | 'yes and no'
  /** A refusal where the answer is looked for. */
  | 'wrong channel'
  /** Does what it is told, but the answer never comes. */
  | 'deaf';

/** All that the double knows; one file, so that each run finds what the one before has left. */
export interface RacState {
  version: string;
  encoding: 'cp866' | 'utf8';
  eol: '\r\n' | '\n';
  language: 'ru' | 'en';
  mood: RacMood;
  slowMs: number;
  /** Keys of a newer release than any that we know. */
  hasUnknownKeys: boolean;
  administrator: { readonly user: string; readonly password: string } | null;
  clusters: Array<{ readonly id: string; readonly name: string }>;
  infobases: RacInfobase[];
  sessions: RacSession[];
  /** Sessions that stay in this many lists after they were ended. */
  stickyLists: number;
  /** What it was called with. */
  calls: string[][];
  /** How many ran at the same time, at most; and who runs now. */
  mostAtOnce: number;
  running: number[];
}

export function readState(file: string): RacState {
  return JSON.parse(readFileSync(file, 'utf8')) as RacState;
}

export function writeState(file: string, state: RacState): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, JSON.stringify(state));
  renameSync(next, file);
}

export const NO_UUID = '00000000-0000-0000-0000-000000000000';

export function newState(changes: Partial<RacState> = {}): RacState {
  return {
    version: '8.3.27.2074', encoding: 'utf8', eol: '\n', language: 'ru', mood: 'well', slowMs: 0, hasUnknownKeys: false,
    administrator: { user: 'Админ кластера', password: '-p@ss "слово" %1' },
    clusters: [{ id: '5d1c0b7e-0000-4a00-9000-0000000000c1', name: 'Локальный "кластер": главный' }],
    infobases: [], sessions: [], stickyLists: 0, calls: [], mostAtOnce: 0, running: [],
    ...changes,
  };
}
