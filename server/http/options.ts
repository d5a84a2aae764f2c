import type { BackOffice, Client, Staff } from '#kernel/actor.ts';
import type { Runtime } from '#kernel/runtime.ts';
import type { Topics } from '#kernel/topics.ts';
import type { Route } from './route.ts';

/** Turn a session's secret into the person behind it, or null when it is no more. Without `isUse` it goes on being idle. */
export interface Authenticators {
  client(token: string, isUse: boolean): Promise<Client | null>;
  staff(token: string, isUse: boolean): Promise<Staff | null>;
  backOffice(token: string): Promise<BackOffice | null>;
}

export interface HttpOptions {
  readonly runtime: Runtime;
  readonly routes: readonly Route[];
  readonly authenticators: Authenticators;
  readonly topics: Topics;
  /** Can work be done now: database, jobs? */
  readonly ready: () => Promise<boolean>;
  /** Folder of the built web app; without it only the API is served. */
  readonly webDist?: string;
}
