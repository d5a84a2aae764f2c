import { readConfig, readSettings } from '#kernel/config.ts';
import { StartError } from '#kernel/environment.ts';
import { main } from '#server/main.ts';
import { demoWords } from '#db/demo/sign-ins.ts';
import { ensureWebBuilt } from './build-web.ts';

const step = (text: string) => console.log(`  ${text}…`);

try {
  const settings = readSettings();
  if (readConfig(settings).role !== 'worker') await ensureWebBuilt({ onBuild: () => step('building the web app (some seconds, once)') });
  await main(settings, {
    step,
    ready(config, server) {
      const seconds = (performance.now() / 1000).toFixed(1);
      console.log(`\n  ${config.provider.name}: ready after ${seconds} s (ROLE=${config.role})`);
      if (config.role !== 'worker') console.log(`  Portal         ${config.publicUrl}\n  Provider       ${config.publicUrl}/staff`);
      if (config.sms.gateway === 'outbox' || config.mail.gateway === 'outbox') console.log(`  SMS and mail   ${config.publicUrl}/outbox (a stand-in: nothing leaves this machine)`);
      if (config.databaseUrl === null) console.log(demoWords());
      server.runtime.log.info({ role: config.role }, 'ready');
    },
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
