import type { Runtime } from '#kernel/runtime.ts';
import { signIn } from '#modules/accounts/index.ts';
import { demoClients } from '../sign-ins.ts';
import { severnyVeter } from '../teams.ts';
import { guest } from './actors.ts';
import { findNextVisitor, wasVisitedLately } from './queries.ts';

/** How often each comes back at most: the journal keeps every time for ever. */
export const MOST_SIGN_INS = 50;
/** They are signed in as by whoever tries the demo. */
const others = Object.values(demoClients).map(({ phone }) => phone);

/** Now and then an employee of the first organisation signs in. */
export async function employeeSignsIn(runtime: Runtime): Promise<void> {
  if (await wasVisitedLately(runtime.db, severnyVeter.inn, others)) return;
  const visitor = await findNextVisitor(runtime.db, severnyVeter.inn, others, MOST_SIGN_INS);
  if (visitor) await signIn.execute(runtime, guest, { phone: visitor.phone, password: demoClients.administrator.password, remember: false });
}
