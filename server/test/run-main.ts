import { StartError } from '#kernel/environment.ts';
import { main } from '../main.ts';
import './no-network.ts';

// The portal's process for tests: says what it does and when it is ready.
try {
  await main(process.env, { step: (text) => console.log(text), ready: () => console.log('ready') });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
