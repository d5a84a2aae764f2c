import path from 'node:path';
import { expect, test } from 'vitest';
import { findViolations, readSources } from './check-structure.ts';

const found = (name: string, text: string, ...others: Array<[string, string]>) => findViolations([[name, text] as const, ...others].map(([file, content]) => ({ name: file, text: content })));

test.each([
  ['server/modules/accounts/use-cases/x.ts', "import { a } from '#modules/organizations/index.ts';", 'organizations comes after accounts'],
  ['server/modules/organizations/use-cases/x.ts', "import { a } from '#modules/accounts/queries.ts';", 'by their index.ts'],
  ['server/modules/accounts/extra.ts', '', 'no file of this name'],
  ['server/modules/accounts/use-cases/x.ts', 'db.selectFrom("users")', 'SQL stands in queries.ts'],
  ['server/modules/accounts/use-cases/x.ts', 'const now = Date.now();', 'the clock'],
  ['server/modules/accounts/use-cases/x.ts', "import nodemailer from 'nodemailer';", 'vendors'],
  ['server/http/x.ts', "import { a } from '#modules/accounts/index.ts';", 'http may import'],
  ['web/ui/x.tsx', "import { a } from '#web/lib/api.ts';", 'web/ui may import'],
  ['web/features/home/x.tsx', "import { a } from '#web/features/staff/y.ts';", 'may import'],
  ['server/kernel/utils.ts', '', 'says nothing'],
  ['server/kernel/x.ts', '\n'.repeat(301), '300 at most'],
])('%s with %j is found', (name, text, rule) => {
  expect(found(name, text).join('\n')).toContain(rule);
});

test('a circle is found', () => {
  expect(found('contract/a.ts', "import './b.ts';", ['contract/b.ts', "export { a } from './a.ts';"]).join()).toContain('circle');
});

test('this repository keeps its rules', () => {
  expect(findViolations(readSources(path.join(import.meta.dirname, '..')))).toEqual([]);
});
