import type { Directory, PasswordCheck, ResetOutcome } from '#connectors/directory/port.ts';
import type { InfobaseCluster, SessionsBlock } from '#connectors/infobase-cluster/port.ts';
import type { SeenSession, TerminalServer } from '#connectors/terminal-servers/port.ts';
import type { Trouble } from '#connectors/trouble.ts';
import { ScriptedCloud } from './scripted-cloud.ts';

/** Systems of a provider that do what they are told, as far as a test does not say otherwise. */
export class ObeyingCloud extends ScriptedCloud {
  /** By the ids of users. */
  readonly passwords: Record<string, string> = {};
  /** All that were ever set, in their order. */
  readonly set: Array<{ readonly userId: string; readonly password: string }> = [];
  readonly disabled = new Set<string>();
  readonly told: Array<{ readonly server: string; readonly id: string; readonly text: string }> = [];
  /** By the keys of infobases. */
  readonly blocks: Record<string, SessionsBlock> = {};
  readonly refusesAccess = new Set<string>();
  readonly calls: string[] = [];
  /** Asked before and after each deed; a trouble stands in place of what would be answered, before it also in place of the deed. */
  fault: (call: string, when: 'before' | 'after') => Promise<Trouble | void> = async () => {};
  /** The domain takes no password shorter than this. */
  leastLength = 8;

  override terminals(known: { readonly name: string }): TerminalServer {
    const { name } = known;
    const seen = () => {
      const sessions = this.sessions[name] ?? [];
      return 'kind' in sessions ? [] : sessions;
    };
    const find = ({ id, login, startedAt }: SeenSession) => {
      const there = seen().find((session) => session.id === id);
      if (!there) return 'gone' as const;
      return there.login === login && there.startedAt?.getTime() === startedAt?.getTime() ? ('there' as const) : ('another' as const);
    };
    return {
      ...super.terminals(known),
      endSession: (session) =>
        this.#do(`${name}: end ${session.id}`, async () => {
          const found = find(session);
          if (found !== 'there') return { kind: found };
          this.sessions[name] = seen().filter(({ id }) => id !== session.id);
          return { kind: 'ended' };
        }),
      tell: (session, text) =>
        this.#do(`${name}: tell ${session.id}`, async () => {
          const found = find(session);
          if (found !== 'there') return { kind: found };
          this.told.push({ server: name, id: session.id, text });
          return { kind: 'told' };
        }),
    };
  }

  override directory(known: { readonly name: string }): Directory {
    const { name } = known;
    return {
      ...super.directory(known),
      resetPassword: (_place, userId, password) =>
        this.#do<ResetOutcome>(`${name}: reset ${userId}`, async () => {
          if (password.length < this.leastLength) return { kind: 'policy', detail: 'too short' };
          this.passwords[userId] = password;
          this.set.push({ userId, password });
          return { kind: 'done' };
        }),
      checkPassword: (_place, userId, password) => this.#do<PasswordCheck>(`${name}: check ${userId}`, async () => ({ kind: this.passwords[userId] === password ? 'works' : 'wrong' })),
      setDisabled: (_place, userId) =>
        this.#do(`${name}: disable ${userId}`, async () => {
          this.disabled.add(userId);
          return { kind: 'done' };
        }),
    };
  }

  override cluster(known: { readonly name: string }): InfobaseCluster {
    const { name } = known;
    return {
      ...super.cluster(known),
      endSession: (infobaseId, sessionId) =>
        this.#do(`${name}: end ${sessionId}`, async () => {
          const sessions = this.infobaseSessions[name] ?? [];
          const left = 'kind' in sessions ? [] : sessions.filter((session) => session.id !== sessionId || session.infobaseId !== infobaseId);
          const wasThere = !('kind' in sessions) && left.length < sessions.length;
          this.infobaseSessions[name] = left;
          return { kind: wasThere ? 'ended' : 'gone' };
        }),
      readBlock: (infobaseId) => this.#do(`${name}: read block`, async () => (this.refusesAccess.has(infobaseId) ? { kind: 'access_refused' } : { kind: 'read', block: this.blocks[infobaseId] ?? null })),
      setBlock: (infobaseId, _access, block) =>
        this.#do(`${name}: set block`, async () => {
          if (this.refusesAccess.has(infobaseId)) return { kind: 'access_refused' };
          if (block) this.blocks[infobaseId] = block;
          else delete this.blocks[infobaseId];
          return { kind: 'done' };
        }),
    };
  }

  async #do<O>(call: string, deed: () => Promise<O>): Promise<O | Trouble> {
    this.calls.push(call);
    const before = await this.fault(call, 'before');
    if (before) return before;
    const outcome = await deed();
    return (await this.fault(call, 'after')) ?? outcome;
  }
}
