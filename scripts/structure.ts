/** The rules of ARCHITECTURE.md as data; scripts/check-structure.ts applies them. */

export const aliases: ReadonlyArray<readonly [string, string]> = [
  ['#contract/', 'contract/'], ['#kernel/', 'server/kernel/'], ['#http/', 'server/http/'], ['#jobs/', 'server/jobs/'], ['#modules/', 'server/modules/'],
  ['#connectors/', 'server/connectors/'], ['#db/', 'server/db/'], ['#server/', 'server/'], ['#web/', 'web/'],
];

/** Each may use the doors of those before it. */
export const moduleOrder = ['journal', 'notify', 'accounts', 'staff', 'client-base', 'organizations', 'products', 'documents', 'cloud', 'updates', 'tickets', 'news', 'home'];
export const moduleFiles = ['index.ts', 'routes.ts', 'policy.ts', 'rules.ts', 'queries.ts', 'jobs.ts', 'letters.ts', 'session-auth.ts', 'fixtures.ts'];
export const moduleFolders = ['use-cases'];

export const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared'];
export const limits = { source: 300, test: 500 };

interface Arrow {
  readonly name: string;
  readonly from: (name: string) => boolean;
  readonly may: readonly string[];
}

const below = (...prefixes: string[]) => (name: string) => prefixes.some((prefix) => name.startsWith(prefix));

/** Who may import whom; the first rule that fits a file counts. */
export const arrows: readonly Arrow[] = [
  { name: 'contract', from: below('contract/'), may: ['contract/'] },
  { name: 'the kernel', from: below('server/kernel/'), may: ['contract/', 'server/kernel/', 'server/db/types.ts'] },
  { name: 'a connector', from: below('server/connectors/'), may: ['contract/', 'server/kernel/', 'server/connectors/'] },
  {
    name: 'a module',
    from: below('server/modules/'),
    may: ['contract/', 'server/kernel/', 'server/db/types.ts', 'server/modules/', 'server/http/route.ts', 'server/jobs/registry.ts', 'server/connectors/delivery.ts', ...['sms', 'mail', 'client-base'].map((port) => `server/connectors/${port}/port.ts`)],
  },
  { name: 'http', from: below('server/http/'), may: ['contract/', 'server/kernel/', 'server/http/'] },
  { name: 'jobs', from: below('server/jobs/'), may: ['contract/', 'server/kernel/', 'server/jobs/'] },
  { name: 'the wiring', from: below('server/main.ts', 'server/wiring.ts', 'server/cli/', 'server/db/demo/'), may: ['contract/', 'server/'] },
  { name: 'web/ui', from: below('web/ui/'), may: ['web/ui/'] },
  { name: 'web/lib', from: below('web/lib/'), may: ['contract/', 'web/lib/', 'web/ui/'] },
  ...['accounts', 'home', 'notify', 'organizations', 'staff'].map((feature) => ({ name: `web/features/${feature}`, from: below(`web/features/${feature}/`), may: ['contract/', 'web/lib/', 'web/ui/', `web/features/${feature}/`] })),
  { name: 'web/app', from: below('web/'), may: ['contract/', 'web/'] },
  { name: 'bench', from: below('bench/'), may: ['contract/', 'server/', 'bench/', 'scripts/'] },
  { name: 'scripts', from: below('scripts/'), may: ['contract/', 'server/', 'scripts/'] },
];

interface Wall {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly where: (name: string) => boolean;
}

const server = below('server/');
const inside = (...parts: string[]) => (name: string) => server(name) && !below(...parts)(name) && !name.endsWith('/queries.ts');

export const walls: readonly Wall[] = [
  { rule: 'SQL stands in queries.ts', pattern: /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/, where: inside('server/kernel/', 'server/jobs/', 'server/wiring.ts') },
  { rule: 'the environment is read in kernel/config.ts', pattern: /process\.env\b/, where: (name) => server(name) && !below('server/kernel/config.ts', 'server/kernel/embedded-postgres/', 'server/cli/open.ts')(name) },
  { rule: 'statuses stand in http', pattern: /\.status\(\d|statusCode:/, where: (name) => server(name) && !below('server/http/')(name) },
  { rule: 'the time comes from the clock', pattern: /\bDate\.now\(\)|new Date\(\)/, where: (name) => server(name) && name !== 'server/kernel/clock.ts' },
  { rule: 'vendors are named in connectors', pattern: /from '(nodemailer|smpp)'/, where: (name) => server(name) && !below('server/connectors/')(name) },
  { rule: 'tests and sources carry no `any`', pattern: /:\s*any\b|\bas any\b/, where: () => true },
];
