import { connectorSettings, type ConnectorKind, type ConnectorSecret, type ConnectorSettings } from '#contract/connectors.ts';
import type { Directory } from '#connectors/directory/port.ts';
import type { InfobaseAccess, InfobaseCluster } from '#connectors/infobase-cluster/port.ts';
import type { TerminalServer } from '#connectors/terminal-servers/port.ts';
import { trouble, type Trouble } from '#connectors/trouble.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db.ts';
import { BoxKeys } from '#kernel/sealed-box.ts';
import { findConnector, findInfobaseAccess, leavePublicKey, type ConnectorRow } from '../queries.ts';
import { accessContext, secretContext } from '../rules.ts';

/** What an adapter is made of: what the staff have said of a system, opened. */
export interface Known<K extends ConnectorKind> {
  readonly kind: K;
  readonly name: string;
  readonly isSimulated: boolean;
  readonly settings: ConnectorSettings<K>;
  readonly secret: Partial<ConnectorSecret<K>>;
}
export type KnownTerminals = Known<'windows_terminals'> | Known<'linux_terminals'>;

/** Makes what talks to the provider's systems; nothing is asked before its first call. */
export interface CloudAdapters {
  directory(known: Known<'directory'>): Directory;
  terminals(known: KnownTerminals): TerminalServer;
  cluster(known: Known<'cluster'>): InfobaseCluster;
  /** The key that a host shows before anybody signs in. */
  learnHostKey(address: { readonly host: string; readonly port: number }): Promise<{ readonly kind: 'learned'; readonly fingerprint: string } | Trouble>;
}

export type Adapter = { readonly kind: 'directory'; readonly of: Directory } | { readonly kind: 'terminals'; readonly of: TerminalServer } | { readonly kind: 'cluster'; readonly of: InfobaseCluster };

interface Kept {
  readonly version: number;
  readonly adapter: Adapter;
  usedAt: number;
}

interface Options {
  readonly db: Db;
  /** Null: a process that only serves the web. */
  readonly keys: readonly [Buffer, ...Buffer[]] | null;
  readonly adapters: CloudAdapters;
  readonly clock: Clock;
}

/** What nobody has asked for so long is closed: removed, switched off, or another worker's turn. */
const IDLE_MS = 15 * 60_000;

/**
 * The worker's live adapters, one a connector, made anew when the staff have changed it. Whatever keeps one from being
 * had is a trouble of that connector.
 */
export class Connections {
  readonly adapters: CloudAdapters;
  readonly #options: Options;
  readonly #keys: BoxKeys | null;
  readonly #kept = new Map<string, Kept>();

  constructor(options: Options) {
    this.adapters = options.adapters;
    this.#options = options;
    this.#keys = options.keys && new BoxKeys(options.keys);
  }

  /** Lets those who serve the web seal for this worker. */
  async leaveKey(): Promise<void> {
    await leavePublicKey(this.#options.db, this.#openKeys().publicKey);
  }

  async directory(id: string): Promise<Directory | Trouble> {
    const adapter = await this.#adapterOf(id);
    return adapter.kind === 'directory' ? adapter.of : unfit(adapter);
  }

  async terminals(id: string): Promise<TerminalServer | Trouble> {
    const adapter = await this.#adapterOf(id);
    return adapter.kind === 'terminals' ? adapter.of : unfit(adapter);
  }

  async cluster(id: string): Promise<InfobaseCluster | Trouble> {
    const adapter = await this.#adapterOf(id);
    return adapter.kind === 'cluster' ? adapter.of : unfit(adapter);
  }

  /** Of an infobase's administrator; null where none was told to the portal. */
  async infobaseAccess(infobaseId: string): Promise<InfobaseAccess | Trouble> {
    const sealed = await findInfobaseAccess(this.#options.db, infobaseId);
    if (!sealed) return null;
    try {
      return JSON.parse(this.#openKeys().open(accessContext(infobaseId), sealed)) as InfobaseAccess;
    } catch {
      return unopened;
    }
  }

  /** One for a single use, closed by who asked for it, of a connector that may be switched off. */
  open(row: ConnectorRow): Adapter | Trouble {
    const secret: Record<string, string> = {};
    const keys = this.#openKeys();
    try {
      for (const [name, sealed] of Object.entries(row.sealed_secrets)) secret[name] = keys.open(secretContext(row.id, name), Buffer.from(sealed, 'base64'));
    } catch {
      return unopened;
    }
    const parsed = connectorSettings[row.kind].safeParse({ ...row.settings, directoryId: row.directory_id });
    if (!parsed.success) return trouble('unexpected', 'its settings are of another time: save them anew');
    const known = { kind: row.kind, name: row.name, isSimulated: row.is_simulated, settings: parsed.data, secret };
    if (row.kind === 'directory') return { kind: 'directory', of: this.adapters.directory(known as Known<'directory'>) };
    if (row.kind === 'cluster') return { kind: 'cluster', of: this.adapters.cluster(known as Known<'cluster'>) };
    return { kind: 'terminals', of: this.adapters.terminals(known as KnownTerminals) };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#kept.keys()].map((id) => this.#forget(id)));
  }

  async #adapterOf(id: string): Promise<Adapter | Trouble> {
    const row = await findConnector(this.#options.db, id);
    const now = this.#options.clock.now().getTime();
    for (const [other, { usedAt }] of this.#kept) if (now - usedAt > IDLE_MS) void this.#forget(other);
    if (!row?.is_on) {
      void this.#forget(id);
      return trouble('unreachable', row ? 'the connector is switched off' : 'the connector was removed');
    }
    const kept = this.#kept.get(id);
    if (kept?.version === row.version) {
      kept.usedAt = now;
      return kept.adapter;
    }
    void this.#forget(id);
    const adapter = this.open(row);
    if (adapter.kind !== 'trouble') this.#kept.set(id, { version: row.version, adapter, usedAt: now });
    return adapter;
  }

  async #forget(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    await kept?.adapter.of.close();
  }

  #openKeys(): BoxKeys {
    if (!this.#keys) throw new Error('a process that only serves the web holds no key of connectors');
    return this.#keys;
  }
}

const unopened = trouble('refused', 'what it signs in with was sealed for another key: say it anew, or name that key in CONNECTORS_KEY_FORMER');

function unfit(adapter: Adapter | Trouble): Trouble {
  return adapter.kind === 'trouble' ? adapter : trouble('unexpected', 'the connector is of another kind');
}
