import type { Sight, Trouble } from '../trouble.ts';

export interface ClusterInfobase {
  /** The cluster's UUID of it. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface InfobaseSession {
  /** UUID. */
  readonly id: string;
  /** As users see it in 1C. */
  readonly number: number;
  readonly infobaseId: string;
  /** Of 1C, which may be another than in the directory; empty in a base without users. */
  readonly userName: string;
  /** 1CV8, 1CV8C, WebClient, Designer, BackgroundJob ... as the cluster names them. */
  readonly application: string;
  /** The computer from which 1C was started. */
  readonly host: string;
  readonly startedAt: Date | null;
  readonly lastActiveAt: Date | null;
}

/** Of an infobase's administrator, where the cluster asks for one; null in a base without users. */
export type InfobaseAccess = { readonly user: string; readonly password: string } | null;

/** Nobody gets in between the two moments but who gives the code. Null: from now on, without an end. */
export interface SessionsBlock {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly message: string;
  readonly permissionCode: string;
}

export type BlockOutcome = { readonly kind: 'done' } | { readonly kind: 'missing' } | { readonly kind: 'access_refused' } | Trouble;

/** A cluster of 1C:Enterprise servers. Its own sessions (RAS) are never shown and never ended. */
export interface InfobaseCluster {
  listInfobases(): Promise<{ readonly kind: 'listed'; readonly infobases: readonly ClusterInfobase[] } | Trouble>;
  /** Of all infobases of the cluster. */
  listSessions(): Promise<{ readonly kind: 'listed'; readonly sessions: readonly InfobaseSession[] } | Trouble>;
  /** `ended`: seen gone. `message` reaches the person where the platform can show it. */
  endSession(infobaseId: string, sessionId: string, message: string | null): Promise<{ readonly kind: 'ended' | 'gone' | 'stays' } | Trouble>;
  /** The block that stands now, whoever set it; null: none. */
  readBlock(infobaseId: string, access: InfobaseAccess): Promise<{ readonly kind: 'read'; readonly block: SessionsBlock | null } | Exclude<BlockOutcome, { kind: 'done' }>>;
  setBlock(infobaseId: string, access: InfobaseAccess, block: SessionsBlock | null): Promise<BlockOutcome>;
  look(): Promise<Sight>;
  close(): Promise<void>;
}
