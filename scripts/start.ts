import { existsSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from '#kernel/environment.ts';
import { main } from '#server/main.ts';
import { demoWords } from '#db/demo/sign-ins.ts';
import { ensureWebBuilt } from './build-web.ts';

const settings = path.join(import.meta.dirname, '..', '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
const started = performance.now();
const step = (text: string) => console.log(`  ${text}…`);

try {
  if (process.env['ROLE'] !== 'worker') ensureWebBuilt(() => step('building the web app (some seconds, once)'));
  await main(process.env, {
    step,
    ready(config, server) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`\n  ${config.provider.name}: ready after ${seconds} s (ROLE=${config.role})`);
      if (config.role !== 'worker') console.log(`  Portal         ${config.publicUrl}\n  Provider       ${config.publicUrl}/staff`);
      if (config.sms.gateway === 'outbox' || config.mail.gateway === 'outbox') console.log(`  SMS and mail   ${config.publicUrl}/outbox (a stand-in: nothing leaves this machine)`);
      if (config.databaseUrl === null) console.log(demoWords());
      server.runtime.log.info({ role: config.role }, 'ready');
    },
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
