/** The rules of ARCHITECTURE.md as data; scripts/check-structure.ts applies them. Paths are globs from the root. */

export const sources = ['contract', 'server', 'web', 'agent', 'e2e', 'bench', 'scripts'];
export const generated = ['web/dist/**', 'server/db/types.ts'];

export const aliases: ReadonlyArray<readonly [string, string]> = [
  ['#contract/', 'contract/'], ['#kernel/', 'server/kernel/'], ['#http/', 'server/http/'], ['#jobs/', 'server/jobs/'], ['#modules/', 'server/modules/'],
  ['#connectors/', 'server/connectors/'], ['#db/', 'server/db/'], ['#server/', 'server/'], ['#web/', 'web/'],
];

/** Each may use the doors (index.ts) of those before it. */
export const moduleOrder = ['journal', 'files', 'notify', 'accounts', 'staff', 'client-base', 'organizations', 'products', 'documents', 'cloud', 'back-office', 'updates', 'tickets', 'news', 'home'];
/** What a module or a sub-topic of it may consist of, beside tests. */
export const moduleFiles = ['index.ts', 'routes.ts', 'policy.ts', 'rules.ts', 'queries.ts', 'jobs.ts', 'letters.ts', 'print.ts', 'session-auth.ts', 'fixtures.ts'];
export const useCaseFolder = 'use-cases';

export const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'stuff', 'general'];

/** Most lines of a file; and of all source files the middle one and the one that nine in ten stay below. */
export const limits = { source: 300, test: 500, median: 80, p90: 200 };

export const tests = ['**/*.test.ts', '**/*.test.tsx', 'server/test/**', 'server/connectors/*/double/**', 'e2e/**'];

interface Arrow {
  /** Whom the rule is for; the first one that fits a file counts. */
  readonly from: readonly string[];
  /** Files of ours that they may import. `<own>` is the third folder of the importing file: its module, connector or feature. */
  readonly may: readonly string[];
  /** Packages that they may import; left out: any, as far as `packageHomes` goes. */
  readonly packages?: readonly string[];
}

/** What connectors of several outside systems say alike. */
const portWords = ['server/connectors/delivery.ts', 'server/connectors/trouble.ts'];
const ports = ['server/connectors/*/port.ts', ...portWords];
/** Connectors on which others stand. */
const grounds = ['server/connectors/remote/**', 'server/connectors/simulated-cloud/**'];
const doors = ['server/modules/*/index.ts'];
const ground = ['contract/**', 'server/kernel/**'];
const own = (...names: string[]) => names.map((name) => `server/modules/<own>/**/${name}`);
const inModule = (name: string) => [`server/modules/*/**/${name}`];

export const arrows: readonly Arrow[] = [
  { from: ['contract/**/*.test.ts'], may: ['contract/**'] },
  { from: ['web/**/*.test.*'], may: ['contract/**', 'web/**'] },
  { from: ['scripts/**/*.test.ts', 'bench/**/*.test.ts'], may: ['contract/**', 'server/**', 'scripts/**', 'bench/**'] },
  { from: ['server/**/*.test.ts', 'server/test/**'], may: ['contract/**', 'server/**'] },
  { from: ['e2e/real/**'], may: ['contract/**', 'server/**', 'e2e/real/**', 'scripts/browser.ts'] },
  { from: ['e2e/**'], may: ['contract/**', 'e2e/**'] },

  { from: ['contract/**'], may: ['contract/**'], packages: ['zod/mini'] },

  { from: ['server/kernel/**'], may: [...ground, 'server/db/types.ts'] },
  { from: ports, may: [...ground, ...portWords], packages: [] },
  { from: ['server/connectors/*/double/**'], may: [...ground, ...grounds, ...portWords, 'server/connectors/<own>/**', 'server/test/**'] },
  { from: ['server/connectors/*/**'], may: [...ground, ...grounds, ...portWords, 'server/connectors/<own>/**'] },

  { from: inModule('rules.ts'), may: [...ground, ...ports, ...own('rules.ts')], packages: [] },
  { from: inModule('policy.ts'), may: [...ground, ...own('rules.ts', 'policy.ts')], packages: [] },
  { from: inModule('letters.ts'), may: [...ground, ...doors, ...own('rules.ts', 'letters.ts')], packages: [] },
  { from: inModule('queries.ts'), may: [...ground, 'server/db/types.ts', ...ports, ...own('rules.ts', 'queries.ts')], packages: ['kysely'] },
  { from: inModule('jobs.ts'), may: [...ground, ...doors, ...own('rules.ts', 'jobs.ts')], packages: ['zod/mini'] },
  { from: inModule('routes.ts'), may: [...ground, 'server/http/route.ts', ...own('use-cases/*.ts', 'routes.ts')], packages: [] },
  { from: inModule('print.ts'), may: [...ground, ...own('rules.ts', 'print.ts')], packages: [] },
  { from: inModule('session-auth.ts'), may: [...ground, ...own('queries.ts', 'rules.ts')], packages: [] },
  { from: inModule('fixtures.ts'), may: [...ground, ...doors, 'server/modules/*/**/fixtures.ts', ...own('queries.ts', 'rules.ts')] },
  { from: ['server/modules/*/**/use-cases/*.ts'], may: [...ground, ...ports, ...doors, ...own('use-cases/*.ts', 'policy.ts', 'rules.ts', 'queries.ts', 'jobs.ts', 'letters.ts', 'print.ts')] },
  { from: ['server/modules/**'], may: [...ground, ...ports, ...doors, 'server/jobs/registry.ts', 'server/jobs/loop.ts', 'server/modules/<own>/**'], packages: [] },

  { from: ['server/http/**'], may: [...ground, 'server/http/**'] },
  { from: ['server/jobs/**'], may: [...ground, 'server/jobs/**'] },
  { from: ['server/main.ts', 'server/wiring.ts', 'server/adapters.ts', 'server/cli/**', 'server/db/demo/**'], may: ['contract/**', 'server/**'] },

  { from: ['web/ui/**'], may: ['web/ui/**'] },
  { from: ['web/lib/**'], may: ['contract/**', 'web/lib/**', 'web/ui/**'] },
  { from: ['web/features/**'], may: ['contract/**', 'web/lib/**', 'web/ui/**', 'web/features/<own>/**'] },
  { from: ['web/app/**'], may: ['contract/**', 'web/app/**', 'web/features/**', 'web/lib/**', 'web/ui/**'] },
  { from: ['web/build/**'], may: ['contract/**', 'web/app/**', 'web/build/**'] },
  { from: ['web/gallery/**'], may: ['contract/**', 'web/**', 'scripts/browser.ts'] },

  { from: ['agent/**'], may: ['contract/**', 'agent/**'] },
  { from: ['bench/**'], may: ['contract/**', 'server/**', 'bench/**', 'scripts/browser.ts'] },
  { from: ['scripts/test-real.ts'], may: ['scripts/**', 'e2e/real/needs.ts'] },
  { from: ['scripts/**'], may: ['contract/**', 'server/**', 'scripts/**'] },
];

/** Packages that only these folders know, beside tests and benches. */
export const packageHomes: ReadonlyArray<{ readonly packages: RegExp; readonly at: readonly string[] }> = [
  { packages: /^(pg|pino|@node-rs\/argon2|pdfkit)$/, at: ['server/kernel/**', 'server/wiring.ts'] },
  { packages: /^kysely/, at: ['server/kernel/**', 'server/jobs/**', 'server/**/queries.ts'] },
  { packages: /^@?fastify/, at: ['server/http/**', 'server/main.ts'] },
  { packages: /^pg-boss$/, at: ['server/jobs/**'] },
  { packages: /^(nodemailer|smpp|aws4fetch|ldapts|ssh2)$/, at: ['server/connectors/**'] },
  { packages: /^(react|wouter|lucide-react|pdfjs-dist|@tanstack|@maskito|@internationalized)/, at: ['web/**'] },
  { packages: /^node:/, at: ['server/**', 'scripts/**', 'web/build/**', 'web/gallery/**', 'agent/**'] },
];

interface Wall {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly in: readonly string[];
  readonly except: readonly string[];
}

const inTests = [...tests, 'bench/**'];

/** Words that stand in some files only. */
export const walls: readonly Wall[] = [
  { rule: 'SQL stands in queries.ts', pattern: /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom|query)\(/, in: ['server/**'], except: [...inTests, 'server/kernel/**', 'server/jobs/**', 'server/wiring.ts', 'server/**/queries.ts'] },
  { rule: 'the environment is read in kernel/config.ts', pattern: /process\.env\b/, in: ['contract/**', 'server/**', 'web/**'], except: [...inTests, 'server/kernel/config.ts', 'web/gallery/**', 'web/build/**'] },
  { rule: 'statuses stand in http', pattern: /\.(status|code)\(\d|statusCode\s*[:=]/, in: ['server/**'], except: [...inTests, 'server/http/**', 'server/connectors/**'] },
  { rule: 'the time comes from the clock', pattern: /\bDate\.now\(\)|\bnew Date\(\)/, in: ['contract/**', 'server/**'], except: [...inTests, 'server/kernel/clock.ts'] },
  { rule: 'vendors are named in connectors, their settings and their wiring', pattern: /\b(smsc|SMSC|smpp|SMPP|nodemailer|dadata|DaData)\b/, in: ['contract/**', 'server/**', 'web/**'], except: [...inTests, 'server/connectors/**', 'server/kernel/config.ts', 'server/wiring.ts', 'server/db/types.ts'] },
  { rule: 'a suppression says its reason after --', pattern: /(oxlint|eslint)-disable(?!.* -- \S)|@ts-(ignore|nocheck)|@ts-expect-error(?! -- \S)/, in: ['**'], except: ['scripts/*structure*.ts'] },
  { rule: 'what is missing is built or left out', pattern: /\b(TODO|FIXME|XXX)\b/, in: ['**'], except: ['scripts/*structure*.ts'] },
];
