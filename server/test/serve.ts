import { createApp } from '#http/app.ts';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { createServer } from '../wiring.ts';
import './no-network.ts';

// One process of the portal for tests with several: prints its port when it listens, and ends at once with who started it.
process.stdin.once('end', () => process.exit()).resume();
const config = readConfig(process.env);
const server = createServer({ config, databaseUrl: config.databaseUrl ?? '', clock: systemClock, log: createLog(config.logLevel), sources: [] });
await server.jobs.start();
if (config.role !== 'web') await server.work();
const app = await createApp({ runtime: server.runtime, routes: server.routes, authenticators: server.authenticators, topics: server.topics, ready: server.ready });
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${address}\n`);
