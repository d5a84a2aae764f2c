import { isDemoLoaded, loadDemo } from '#db/demo/index.ts';
import { demoWords } from '#db/demo/sign-ins.ts';
import { command, UsageError } from './open.ts';

/** `npm run demo`: loads the demo provider into an empty portal. */
await command(async (runtime) => {
  if (runtime.config.production) throw new UsageError('NODE_ENV: found production, expected development: the passwords of the demo provider are public');
  if (await isDemoLoaded(runtime.db)) throw new UsageError('This portal has staff already; the demo provider is for an empty one.');
  await loadDemo(runtime);
  process.stdout.write(`${demoWords()}\n`);
});
