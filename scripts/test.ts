import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

// Everything that must be green, in the order of its price. `npm test -- --only vitest` runs one part.

const root = path.join(import.meta.dirname, '..');
const results = path.join(root, 'test-results');
const bin = (...parts: string[]) => path.join(root, 'node_modules', ...parts);

interface Part {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Where the part leaves its counts. */
  readonly report?: string;
}

const vitestReport = path.join(results, 'vitest.json');
const walksReport = path.join(results, 'walks.json');

const parts: readonly Part[] = [
  { name: 'types', script: bin('typescript', 'bin', 'tsc'), args: ['-p', '.'] },
  { name: 'lint', script: bin('oxlint', 'bin', 'oxlint'), args: ['--type-aware', '--quiet'] },
  { name: 'structure', script: 'scripts/check-structure.ts', args: [] },
  { name: 'docs', script: 'scripts/check-docs.ts', args: [] },
  { name: 'schema', script: 'scripts/check-schema.ts', args: [] },
  { name: 'web', script: 'scripts/build-web.ts', args: [] },
  { name: 'vitest', script: bin('vitest', 'vitest.mjs'), args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`], report: vitestReport },
  { name: 'walks', script: bin('@playwright', 'test', 'cli.js'), args: ['test'], report: walksReport },
];

interface Counts {
  passed: number;
  failed: number;
}

function countsOf(part: Part): Counts {
  if (part.report === undefined || !existsSync(part.report)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(part.report, 'utf8')) as { numPassedTests?: number; numFailedTests?: number; stats?: { expected: number; unexpected: number; flaky: number } };
  if (report.stats) return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',');
const chosen = parts.filter((part) => wanted === undefined || wanted.includes(part.name));
if (chosen.length === 0) throw new Error(`--only takes ${parts.map((part) => part.name).join(', ')}`);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total: Counts = { passed: 0, failed: 0 };
for (const part of chosen) {
  console.log(`\n— ${part.name}`);
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', part.script, ...part.args], { cwd: root, stdio: 'inherit', env: { ...process.env, WALKS_REPORT: walksReport } });
  const counts = countsOf(part);
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`— ${part.name}: ${done.status === 0 ? 'green' : 'RED'} after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (done.status !== 0) {
    total.failed = Math.max(1, total.failed);
    process.exitCode = 1;
    break;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
