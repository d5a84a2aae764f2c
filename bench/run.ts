import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

// Runs every measure of this folder, or the named ones: `npm run bench -- home bytes`.

const own = new Set(['run.ts', 'portal.ts', 'load.ts', 'bare.ts', 'serve.ts', 'population.ts', 'bulk.ts', 'statements.ts', 'plans.ts', 'turns.ts', 'memory.ts', 'worker.ts', 'accounting.ts', 'readings.ts', 'full-portal.ts', 'papers.ts', 'terminal-hosts.ts', 'terminal-clouds.ts', 'watchers.ts', 'aims.ts', 'bare-hosts.ts', 'polling-rounds.ts', 'polling-browsers.ts']);
const { positionals } = parseArgs({ allowPositionals: true });
const measures = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !own.has(name)).map((name) => name.slice(0, -3));
const chosen = positionals.length === 0 ? measures : positionals;
for (const name of chosen) {
  if (!measures.includes(name)) throw new Error(`there is no measure ${name}; there are ${measures.join(', ')}`);
  console.log(`\n— ${name}`);
  const { run } = (await import(path.join(import.meta.dirname, `${name}.ts`))) as { run(): Promise<void> };
  await run();
}
