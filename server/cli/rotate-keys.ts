import { rotateKeys } from '#modules/cloud/index.ts';
import { command, commandOrigin, UsageError } from './open.ts';

// `npm run rotate-keys`: seals what connectors sign in with anew, for CONNECTORS_KEY as it is now.
await command(async (runtime) => {
  const { connectorKeys } = runtime.config;
  if (!connectorKeys) throw new UsageError('This is for a computer of the workers: here ROLE is web, which holds no key of connectors.');
  const { output } = await rotateKeys(connectorKeys).execute(runtime, commandOrigin('rotate-keys'), {});
  process.stdout.write(`${output.resealed} secrets sealed anew, ${output.current} were so before.\n`);
  if (output.unopened.length === 0) return;
  throw new UsageError(`None of the keys opens what was sealed for ${output.unopened.join(', ')}: name the former key in CONNECTORS_KEY_FORMER, or say these secrets anew in the portal.`);
});
