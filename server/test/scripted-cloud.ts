import type { Directory, DirectoryPlace, DirectoryUser } from '#connectors/directory/port.ts';
import type { ClusterInfobase, InfobaseCluster, InfobaseSession } from '#connectors/infobase-cluster/port.ts';
import type { TerminalServer, TerminalSession } from '#connectors/terminal-servers/port.ts';
import { trouble, type Trouble } from '#connectors/trouble.ts';
import type { CloudAdapters } from '#modules/cloud/index.ts';

/** Systems of a provider that say what a test has put there, known by the names of their connectors; and how often each was asked. */
export class ScriptedCloud implements CloudAdapters {
  readonly sessions: Record<string, readonly TerminalSession[] | Trouble> = {};
  /** By unit or group. */
  readonly users: Record<string, readonly DirectoryUser[] | Trouble> = {};
  readonly infobases: Record<string, readonly ClusterInfobase[]> = {};
  readonly infobaseSessions: Record<string, readonly InfobaseSession[] | Trouble> = {};
  readonly asked: Record<string, number> = {};
  /** Awaited before each answer. */
  pace: (name: string) => Promise<void> = async () => {};

  terminals({ name }: { readonly name: string }): TerminalServer {
    return {
      ...unasked,
      listSessions: async () => this.#told(name, this.sessions[name], (sessions) => ({ kind: 'listed', sessions })),
      endSession: async () => unscripted,
      tell: async () => unscripted,
    };
  }

  directory({ name }: { readonly name: string }): Directory {
    return {
      ...unasked,
      listUsers: async (place: DirectoryPlace) => this.#told(name, this.users['unit' in place ? place.unit : place.group], (users) => ({ kind: 'listed', users })),
      resetPassword: async () => unscripted,
      checkPassword: async () => unscripted,
      setDisabled: async () => unscripted,
      look: async () => this.#told(name, [], () => ({ kind: 'seen', facts: [] })),
    };
  }

  cluster({ name }: { readonly name: string }): InfobaseCluster {
    return {
      ...unasked,
      listInfobases: async () => this.#told(`${name}: infobases`, this.infobases[name], (infobases) => ({ kind: 'listed', infobases })),
      listSessions: async () => this.#told(name, this.infobaseSessions[name], (sessions) => ({ kind: 'listed', sessions })),
      endSession: async () => unscripted,
      readBlock: async () => unscripted,
      setBlock: async () => unscripted,
    };
  }

  learnHostKey = async (): Promise<Trouble> => unscripted;

  async #told<T, O>(name: string, told: readonly T[] | Trouble | undefined, answer: (list: readonly T[]) => O): Promise<O | Trouble> {
    this.asked[name] = (this.asked[name] ?? 0) + 1;
    await this.pace(name);
    return told && 'kind' in told ? told : answer(told ?? []);
  }
}

const unscripted = trouble('unexpected', 'no test has said what this does');
const unasked = { look: async () => unscripted, close: async () => {} };
