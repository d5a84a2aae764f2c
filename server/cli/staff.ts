import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { staffRoles } from '#contract/staff.ts';
import { passwordProblem } from '#kernel/passwords.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { addStaffMember, listStaffMembers, resetSecondFactor } from '#modules/staff/index.ts';
import { command, commandOrigin, UsageError } from './open.ts';

const USAGE = `npm run staff -- add --email name@provider.example --name "Имя Фамилия" --role ${staffRoles.join('|')} [--password-stdin]
npm run staff -- list
npm run staff -- reset-totp --email name@provider.example`;

const origin = commandOrigin('staff');

async function add(runtime: Runtime, values: Record<string, string | boolean | undefined>): Promise<void> {
  const { email, name } = values;
  const role = staffRoles.find((known) => known === values['role']);
  if (typeof email !== 'string' || typeof name !== 'string' || !role) throw new UsageError(USAGE);
  if (!/^[^\s@<>"',;]+@[^\s@<>"',;]+$/.test(email)) throw new UsageError(`--email: found "${email}", expected one e-mail address`);
  const password = values['password-stdin'] === true ? await readLine() : await askSecretly('Password: ');
  const problem = passwordProblem(password, [email, name, runtime.config.provider.name]);
  if (problem) throw new UsageError(`The password is refused (${problem.replaceAll('_', ' ')}): at least 10 characters, not a common one, not made of the name.`);
  const { output: added } = await addStaffMember.execute(runtime, origin, { email, name, role, password });
  if (!added) throw new UsageError(`${email} is on the staff already.`);
  process.stdout.write(`${name} <${email}> may sign in at ${runtime.config.publicUrl}/staff and will set up a second factor there.\n`);
}

async function list(runtime: Runtime): Promise<void> {
  const { output: members } = await listStaffMembers.execute(runtime, origin, {});
  for (const member of members) process.stdout.write(`${member.role}\t${member.email}\t${member.name}\t${member.totp_confirmed_at ? 'second factor set up' : 'no second factor yet'}\n`);
}

async function reset(runtime: Runtime, email: unknown): Promise<void> {
  if (typeof email !== 'string') throw new UsageError(USAGE);
  const { output: done } = await resetSecondFactor.execute(runtime, origin, { email });
  if (!done) throw new UsageError(`Nobody on the staff has the address ${email}.`);
  process.stdout.write(`${email} will set up a second factor anew at the next sign-in.\n`);
}

async function readLine(): Promise<string> {
  const reader = createInterface({ input: process.stdin });
  for await (const line of reader) return line;
  throw new UsageError('No password came on the standard input.');
}

/** Asks on the terminal without showing what is typed. */
async function askSecretly(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError('There is no terminal to ask for the password: use --password-stdin.');
  process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await reader.question('');
  reader.close();
  process.stdout.write('\n');
  return answer;
}

await command(async (runtime) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  });
  if (positionals[0] === 'add') return add(runtime, values);
  if (positionals[0] === 'list') return list(runtime);
  if (positionals[0] === 'reset-totp') return reset(runtime, values.email);
  throw new UsageError(USAGE);
});
