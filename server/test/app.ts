import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import { createApp } from '#http/app.ts';
import { createLog } from '#kernel/log.ts';
import type { CloudAdapters } from '#modules/cloud/index.ts';
import { createServer, type Server } from '../wiring.ts';
import { Browser } from './browser.ts';
import { testConfig } from './config.ts';
import { databaseUrlOf, TEMPLATE } from './template.ts';

/** A whole portal on a database of its own. */
export class TestPortal {
  readonly app: FastifyInstance;
  readonly server: Server;
  /** As the serving user, as all of the portal is. */
  readonly databaseUrl: string;
  #shiftMs = 0;

  private constructor(app: FastifyInstance, server: Server, databaseUrl: string) {
    this.app = app;
    this.server = server;
    this.databaseUrl = databaseUrl;
  }

  /** Clones the template and starts a portal on it; `changes` are environment variables. */
  static async start(changes: Record<string, string> = {}, sources: readonly BackOfficeSource[] = [], adapters?: CloudAdapters): Promise<TestPortal> {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: inject('databaseUrl') });
    await admin.connect();
    await admin.query(`create database ${name} template ${TEMPLATE}`);
    await admin.end();
    return TestPortal.#open(databaseUrlOf(inject('servingUrl'), name), changes, sources, adapters);
  }

  static async #open(databaseUrl: string, changes: Record<string, string>, sources: readonly BackOfficeSource[], adapters: CloudAdapters | undefined): Promise<TestPortal> {
    let portal: TestPortal | undefined;
    const clock = { now: () => new Date(Date.now() + (portal ? portal.#shiftMs : 0)) };
    const server = createServer({ config: testConfig({ DATA_DIR: inject('dataDir'), ...changes }), databaseUrl, clock, log: createLog('silent'), sources, ...(adapters ? { adapters } : {}) });
    await server.jobs.start();
    if (server.runtime.config.role !== 'web') await server.connections.leaveKey();
    const app = await createApp({ runtime: server.runtime, routes: server.routes, authenticators: server.authenticators, topics: server.topics, ready: server.ready });
    portal = new TestPortal(app, server, databaseUrl);
    return portal;
  }

  /** A second portal on the same database, as another process would be. */
  again(sources: readonly BackOfficeSource[] = [], changes: Record<string, string> = {}, adapters?: CloudAdapters): Promise<TestPortal> {
    return TestPortal.#open(this.databaseUrl, changes, sources, adapters);
  }

  /** The portal's present time, moved by `pass`. */
  clock(): Date {
    return this.server.runtime.clock.now();
  }

  get db() {
    return this.server.runtime.db;
  }

  /** Of the user who owns this portal's tables. */
  get ownerUrl(): string {
    return databaseUrlOf(inject('databaseUrl'), new URL(this.databaseUrl).pathname.slice(1));
  }

  /** Runs what the serving user may not. */
  async asOwner<R extends pg.QueryResultRow>(text: string): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.ownerUrl });
    await client.connect();
    try {
      return (await client.query<R>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** A new browser without cookies; each has an address of its own, as limits count by address. */
  browser(ip = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`): Browser {
    return new Browser(this.app, ip);
  }

  /** Runs all jobs that are due, and what they cause. */
  async runJobs(): Promise<void> {
    await this.server.jobs.drain(this.server.runtime);
  }

  /** Asks the provider's systems that are due, as a worker does all the time. */
  async poll(): Promise<void> {
    for (const loop of this.server.loops) {
      await loop.step(this.server.runtime, new AbortController().signal);
      await loop.settle();
    }
  }

  /** Loses the waiting jobs of a name, as a restored backup might. */
  async dropJobs(name: string): Promise<void> {
    await this.server.pool.query('delete from pgboss.job where name = $1', [name]);
  }

  /** Runs a job that the timetable would run, and what it causes. */
  async runRepeated(name: string): Promise<void> {
    await this.server.jobs.enqueueByName(this.server.runtime, name);
    await this.runJobs();
  }

  /** Moves the clocks of database and process forward. */
  async pass(time: { minutes?: number; hours?: number; seconds?: number; days?: number }): Promise<void> {
    this.#shiftMs += ((time.days ?? 0) * 86_400 + (time.hours ?? 0) * 3600 + (time.minutes ?? 0) * 60 + (time.seconds ?? 0)) * 1000;
    await sql`update test_clock set shift = make_interval(secs => ${this.#shiftMs / 1000})`.execute(this.db);
  }

  /** What went to a phone or a mailbox, newest first. */
  async messages(to: string): Promise<Array<{ channel: 'sms' | 'mail'; subject: string | null; text: string; html: string | null; attachments: string[] }>> {
    await this.runJobs();
    const answer = await this.browser().get(`/api/outbox?to=${encodeURIComponent(to)}`);
    return answer.body.messages;
  }

  /** The newest code that was sent to a phone. */
  async codeFor(phone: string): Promise<string> {
    const newest = (await this.messages(phone)).find((message) => /\b\d{6}\b/.test(message.text));
    const code = newest && /\b(\d{6})\b/.exec(newest.text)?.[1];
    if (!code) throw new Error('no code was sent');
    return code;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.server.close();
  }
}
