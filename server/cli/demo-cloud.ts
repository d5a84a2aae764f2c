import { innProblem } from '#contract/inn.ts';
import { buildOffice } from '#db/demo/cloud/build-office.ts';
import { command, UsageError } from './open.ts';

/** `npm run demo-cloud -- 9900413448`: gives a client a small cloud whose people come and go, to try things out. */
await command(async (runtime) => {
  const [inn = ''] = process.argv.slice(2);
  if (runtime.config.production) throw new UsageError('NODE_ENV: found production, expected development: such a cloud is a stand-in');
  if (innProblem(inn, inn.length === 12 ? 'entrepreneur' : 'legal_entity') !== null) throw new UsageError('npm run demo-cloud -- <INN of the client>');
  if (!(await buildOffice(runtime, inn))) throw new UsageError(`${inn} has such a cloud already.`);
  process.stdout.write(`${inn} has a cloud now, of two terminal servers, a domain and an infobase. It is a stand-in: nothing of it is real.\n`);
});
