import type { Trouble } from '../trouble.ts';

/** A program with its arguments, each of which reaches it as it is: no shell sees them unquoted. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Its standard input; none: empty. */
  readonly input?: Uint8Array;
  readonly timeoutMs: number;
}

export interface Ran {
  readonly kind: 'ran';
  /** Null: ended by a signal. */
  readonly code: number | null;
  /** As written by the program, undecoded; at most 16 MiB, longer ones are a trouble. */
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

/** A computer of the provider on which programs are run. Calls beside one another are allowed. */
export interface RemoteHost {
  run(command: Command): Promise<Ran | Trouble>;
  close(): Promise<void>;
}
