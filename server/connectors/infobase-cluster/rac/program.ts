import type { Clock } from '#kernel/clock.ts';
import { decode, type Encoding } from '../../remote/decode.ts';
import type { RemoteHost } from '../../remote/port.ts';
import { trouble, troubleCodes, type Trouble } from '../../trouble.ts';
import { racArguments, type Options } from './arguments.ts';
import { refusalIn, type Refusal } from './refusals.ts';
import { withoutSecrets } from './words.ts';

export interface RacSettings {
  /** Where rac runs; it shows all arguments, passwords too, to everybody who may list its processes. */
  readonly host: RemoteHost;
  /** A path, or a name to be found there. */
  readonly program: string;
  /** Of the administration server (RAS), as seen from that host: a name or IPv4, with a port other than 1545. */
  readonly address: string;
  readonly encoding: Encoding;
  /** IANA name of the zone of the cluster's clocks. */
  readonly timeZone: string;
  /** Null: the only one that the administration server knows. */
  readonly clusterId: string | null;
  /** Null: the cluster has no administrators. */
  readonly administrator: { readonly user: string; readonly password: string } | null;
  readonly clock: Clock;
  /** How long to wait before each look for a session that was ended. */
  readonly pausesMs?: readonly number[];
  readonly timeoutMs?: number;
}

/** What was not done, and why. */
export interface No {
  readonly kind: 'no';
  readonly refusal: Refusal;
  readonly detail: string;
}

const TIMEOUT_MS = 15_000;

/**
 * Runs rac. It answers on standard output; whatever it writes to the other one is a refusal, as is any code but 0.
 * Options null: a question to rac itself, not to a server.
 */
export async function runRac(settings: RacSettings, words: readonly string[], options: Options | null): Promise<{ readonly kind: 'said'; readonly text: string } | No> {
  const secrets = Object.entries(options ?? {}).flatMap(([name, value]) => (name.endsWith('-pwd') ? [value] : []));
  const no = (refusal: Refusal, detail: string): No => ({ kind: 'no', refusal, detail: withoutSecrets(detail, secrets) });

  const ran = await runOn(settings, () => (options ? racArguments(settings.address, words, options) : words));
  if (ran.kind === 'trouble') return no(ran.code, ran.detail);
  const complaint = decode(ran.stderr, settings.encoding).trim();
  if (complaint !== '') return no(refusalIn(complaint), complaint);
  if (ran.code !== 0) return no('unexpected', `rac ended with ${ran.code ?? 'a signal'} and said nothing`);
  return { kind: 'said', text: decode(ran.stdout, settings.encoding) };
}

async function runOn({ host, program, timeoutMs = TIMEOUT_MS }: RacSettings, args: () => readonly string[]) {
  try {
    return await host.run({ program, args: args(), timeoutMs });
  } catch (error) {
    // An address that is none, or a password that the command line of this host cannot carry.
    if (error instanceof TypeError) return trouble('unexpected', error.message);
    throw error;
  }
}

export function unexpected(detail: string): No {
  return { kind: 'no', refusal: 'unexpected', detail };
}

export function troubleOf({ refusal, detail }: No): Trouble {
  const code = troubleCodes.find((known) => known === refusal) ?? (refusal === 'infobase_refused' ? 'denied' : 'unexpected');
  return trouble(code, detail);
}
