import { createApp } from '#http/app.ts';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { createServer } from '#server/wiring.ts';

// The portal's web role as in production, on a free port.
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const server = createServer({ config, databaseUrl: config.databaseUrl ?? '', clock: systemClock, log });
await server.jobs.start();
const app = await createApp({ runtime: server.runtime, routes: server.routes, authenticators: server.authenticators, topics: server.topics, ready: server.ready });
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
