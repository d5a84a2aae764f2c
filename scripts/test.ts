import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.ts';
import { add, countsOf, type Counts } from './test-counts.ts';

// Everything that must be green, in the order of its price; stops at the first red.
// `npm test -- --only vitest,walks` runs some parts, `npm test -- --and real` one more.

const root = path.join(import.meta.dirname, '..');
const results = path.join(root, 'test-results');
const vitestReport = path.join(results, 'vitest.json');
const walksReport = path.join(results, 'walks.json');
const realReport = path.join(results, 'real.json');
const bin = (...parts: string[]) => path.join(root, 'node_modules', ...parts);

interface Part {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Where the part leaves its counts. */
  readonly report?: string;
  readonly browser?: boolean;
  /** Runs when it is asked for: it needs root and installs servers. */
  readonly apart?: boolean;
}

const parts: readonly Part[] = [
  { name: 'types', script: bin('typescript', 'bin', 'tsc'), args: ['-p', '.'] },
  { name: 'lint', script: bin('oxlint', 'bin', 'oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'structure', script: 'scripts/check-structure.ts', args: [] },
  { name: 'docs', script: 'scripts/check-docs.ts', args: [] },
  { name: 'schema', script: 'scripts/check-schema.ts', args: [] },
  { name: 'web', script: 'scripts/build-web.ts', args: [] },
  { name: 'vitest', script: bin('vitest', 'vitest.mjs'), args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`], report: vitestReport, browser: true },
  { name: 'walks', script: bin('@playwright', 'test', 'cli.js'), args: ['test'], report: walksReport, browser: true },
  { name: 'real', script: 'scripts/test-real.ts', args: ['--report', realReport], report: realReport, apart: true },
];

/** Without the settings of a portal: a test must not reach somebody's database or gateways. */
function testEnvironment(): NodeJS.ProcessEnv {
  const example = readFileSync(path.join(root, '.env.example'), 'utf8');
  const settings = new Set([...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((match) => match[1]));
  const kept = Object.entries(process.env).filter(([name]) => !settings.has(name));
  const colours = process.stdout.isTTY || process.env['FORCE_COLOR'] ? {} : { NO_COLOR: '1' };
  return { ...Object.fromEntries(kept), ...colours, NODE_ENV: 'test', WALKS_REPORT: walksReport };
}

let running: ChildProcess | null = null;

/** Runs a part to its end, also when it is told to stop: it clears up after itself. */
async function isGreen(part: Part): Promise<boolean> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', part.script, ...part.args], { cwd: root, stdio: 'inherit', env: testEnvironment() });
  running = child;
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

async function runParts(chosen: readonly Part[]): Promise<Counts> {
  let total: Counts = { passed: 0, failed: 0 };
  for (const part of chosen) {
    console.log(`\n— ${part.name}`);
    const started = performance.now();
    const green = await isGreen(part);
    total = add(total, countsOf(part.report, green));
    console.log(`— ${part.name}: ${green ? 'green' : 'RED'} after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (!green) break;
  }
  return total;
}

// A Ctrl-C reaches the part from the terminal; other signals are passed on. Its end is waited for.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => running?.kill('SIGTERM'));
const { values } = parseArgs({ options: { only: { type: 'string' }, and: { type: 'string' } } });
const names = [...(values.only?.split(',') ?? parts.filter((part) => !part.apart).map((part) => part.name)), ...(values.and?.split(',') ?? [])];
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`--only and --and take ${parts.map((part) => part.name).join(', ')}, not ${unknown.join(', ')}`);
const chosen = parts.filter((part) => names.includes(part.name));

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
try {
  if (chosen.some((part) => part.browser)) ensureBrowser((text) => console.log(`${text}…`));
  const { passed, failed } = await runParts(chosen);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
