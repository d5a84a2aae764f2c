import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import * as z from 'zod/mini';
import type { DB } from '#db/types.ts';
import type { Route } from '#http/route.ts';
import type { Actor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { createServer } from '#server/wiring.ts';
import { productionSettings } from './portal.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements that some work sends, with their values; bytes as hex. */
export async function recorded(databaseUrl: string, work: (runtime: Runtime) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 2 }) }),
    log: ({ level, query }) => {
      if (level === 'query') statements.push({ text: query.sql, values: query.parameters.map((value) => (Buffer.isBuffer(value) ? { bytes: value.toString('hex') } : value)) });
    },
  });
  const server = createServer({ config: readConfig(productionSettings(databaseUrl)), databaseUrl, clock: systemClock, log: createLog('silent') });
  try {
    await work({ ...server.runtime, db });
  } finally {
    await db.destroy();
  }
  return statements;
}

/** Answers a call as the server does when it knows who calls. */
export async function answer(runtime: Runtime, { endpoint, useCase }: Route, actor: Actor, query: Record<string, string> = {}, params: Record<string, string> = {}): Promise<void> {
  const origin = { actor, ip: '', userAgent: '', requestId: '', locale: 'ru', cookies: {} } as const;
  await useCase.execute(runtime, origin, { ...(endpoint.query && z.parse(endpoint.query, query)), ...params });
}
