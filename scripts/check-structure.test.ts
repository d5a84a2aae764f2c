import { expect, test } from 'vitest';
import { findSprawl, findViolations } from './check-structure.ts';
import { importsOf } from './imports.ts';

const found = (...files: Array<[name: string, text: string]>) => findViolations(files.map(([name, text]) => ({ name, text }))).join('\n');

test.each([
  ['server/modules/accounts/use-cases/x.ts', "import { a } from '#modules/organizations/index.ts';", 'organizations comes after accounts'],
  ['server/modules/organizations/use-cases/x.ts', "import { a } from '#modules/accounts/queries.ts';", 'it may import'],
  ['server/modules/organizations/use-cases/x.ts', "import { a } from '../routes.ts';", 'it may import'],
  ['server/modules/organizations/rules.ts', "import { a } from './queries.ts';", 'it may import'],
  ['server/modules/organizations/claims/policy.ts', "import { a } from '#modules/accounts/index.ts';", 'it may import'],
  ['server/modules/organizations/routes.ts', "import { a } from './queries.ts';", 'it may import'],
  ['server/modules/notify/use-cases/x.ts', "import { a } from '#connectors/sms/smsc.ts';", 'it may import'],
  ['server/modules/notify/rules.ts', "import { format } from 'date-fns';", 'it may import'],
  ['server/modules/accounts/extra.ts', '', 'no file of this name'],
  ['server/modules/accounts/use-cases/deep/x.ts', '', 'holds no folders'],
  ['server/modules/people/rules.ts', '', 'people is not in the list'],
  ['server/modules/accounts/use-cases/x.ts', 'db.selectFrom("users")', 'SQL stands in queries.ts'],
  ['server/http/x.ts', 'await sql<{ n: number }>`select 1`', 'SQL stands in queries.ts'],
  ['server/cli/x.ts', "client.query('select 1')", 'SQL stands in queries.ts'],
  ['server/modules/accounts/use-cases/x.ts', 'const now = Date.now();', 'the clock'],
  ['contract/x.ts', 'const now = new Date();', 'the clock'],
  ['server/cli/x.ts', 'process.env.PORT', 'the environment is read'],
  ['server/modules/accounts/routes.ts', 'reply.status(404)', 'statuses stand in http'],
  ['server/modules/accounts/use-cases/x.ts', "import nodemailer from 'nodemailer';", 'vendors are named'],
  ['server/http/x.ts', "import { a } from '#modules/accounts/index.ts';", 'it may import'],
  ['server/jobs/x.ts', "import pg from 'pg';", 'may'],
  ['server/connectors/sms/x.ts', "import { a } from '../mail/smtp.ts';", 'it may import'],
  ['server/connectors/sms/port.ts', "import { a } from './smsc.ts';", 'it may import'],
  ['contract/x.ts', "import { a } from '#kernel/db.ts';", 'it may import'],
  ['contract/x.ts', "import { a } from 'kysely';", 'it may import'],
  ['web/ui/x.tsx', "import { a } from '#web/lib/api.ts';", 'it may import'],
  ['web/features/home/x.tsx', "import { a } from '#web/features/staff/y.ts';", 'it may import'],
  ['web/features/dashboard/x.tsx', '', 'dashboard is not in the list'],
  ['web/app/x.tsx', "import fs from 'node:fs';", 'only server'],
  ['e2e/x.walk.ts', "import { a } from '../server/wiring.ts';", 'it may import'],
  ['web/ui/x.test.ts', "import { a } from '#kernel/db.ts';", 'it may import'],
  ['somewhere/x.ts', '', 'is not in the rules'],
  ['server/kernel/utils.ts', '', 'says nothing'],
  ['server/kernel/x.ts', '\n'.repeat(301), '300 at most'],
  ['server/kernel/x.test.ts', '\n'.repeat(501), '500 at most'],
  ['server/kernel/x.ts', '// oxlint-disable-next-line no-console', 'says its reason'],
  ['server/kernel/x.test.ts', '// @ts-expect-error', 'says its reason'],
  ['server/kernel/x.ts', '// TODO: later', 'built or left out'],
])('%s with %j is found', (name, text, rule) => {
  expect(found([name, text])).toContain(rule);
});

test.each([
  ['server/modules/organizations/claims/use-cases/x.ts', "import { a } from '#modules/accounts/index.ts';\nimport { b } from '../queries.ts';\nimport { c } from '../../members/rules.ts';"],
  ['server/modules/organizations/claims/queries.ts', "import { sql } from 'kysely';\nsql`select 1`"],
  ['server/modules/accounts/use-cases/x.test.ts', "import { a } from '#server/test/app.ts';\nDate.now()"],
  ['server/kernel/x.ts', '// oxlint-disable-next-line no-console -- the only way to tell the operator'],
  ['web/features/home/x.tsx', "import { useState } from 'react';\nimport * as z from 'zod/mini';\nimport { a } from './y.ts';"],
])('%s with %j keeps the rules', (name, text) => {
  expect(found([name, text])).toBe('');
});

test('circles are found, between files and between rooms', () => {
  expect(found(['contract/a.ts', "import './b.ts';"], ['contract/b.ts', "export { a } from './a.ts';"])).toContain('files import each other in a circle: contract');
  const claims = 'server/modules/organizations/claims';
  const members = 'server/modules/organizations/members';
  const rooms = found([`${claims}/rules.ts`, "import '../members/rules.ts';"], [`${members}/rules.ts`, ''], [`${members}/queries.ts`, "import '../claims/rules.ts';"]);
  expect(rooms).toContain('rooms import each other in a circle');
  expect(rooms).not.toContain('files import each other');
});

test('files that are large on the whole are found', () => {
  const sized = (lines: number, count: number) => Array.from({ length: count }, (_, n) => ({ name: `server/kernel/f${lines}-${n}.ts`, text: '\n'.repeat(lines) }));
  expect(findSprawl([...sized(10, 8), ...sized(250, 2)])).toEqual(['one file in ten has more than 250 lines, 200 at most']);
  expect(findSprawl([...sized(10, 4), ...sized(90, 6)])).toEqual(['the median file has 90 lines, 80 at most']);
});

test('imports are read in all their forms', () => {
  const statements = [
    "import type { A } from './a.ts';", "import {\n  b,\n  c,\n} from '#kernel/b.ts';", "import './c.ts';", "export * from '../d.ts';", "export { e } from 'kysely';",
    `const f = await import(${"'#web/f.ts'"});`, "const words = \"import x from './no.ts'\";", "export const g = 'h';",
  ];
  const text = statements.join('\n');
  expect(importsOf('server/http/x.ts', text)).toEqual({ files: ['server/http/a.ts', 'server/kernel/b.ts', 'server/http/c.ts', 'server/d.ts', 'web/f.ts'], packages: ['kysely'] });
});
