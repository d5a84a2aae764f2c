import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#kernel/embedded-postgres/index.ts';
import { createLog } from '#kernel/log.ts';
import { migrate } from '#kernel/migrate.ts';

const root = path.join(import.meta.dirname, '..');
export const keptTypes = path.join(root, 'server', 'db', 'types.ts');

/** The TypeScript types of the database at `url`, as server/db/types.ts has them. */
export function typesOf(url: string): string {
  const generator = path.join(root, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js');
  const args = ['--config-file', path.join('server', 'db', 'codegen.json'), '--url', url, '--log-level', 'silent', '--print'];
  const done = spawnSync(process.execPath, [generator, ...args], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`kysely-codegen failed: ${done.stderr}`);
  return done.stdout.trim();
}

/** What the migrations make of an empty database. */
async function migratedTypes(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-schema-'));
  // As root the server runs as another user, who must reach its data.
  chmodSync(folder, 0o755);
  const database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), log: createLog('silent'), fast: true });
  try {
    await migrate(database.ownerUrl);
    return typesOf(database.ownerUrl);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const types = await migratedTypes();
  if (values.write) writeFileSync(keptTypes, `${types}\n`);
  else if (types !== readFileSync(keptTypes, 'utf8').trim()) {
    console.error('server/db/types.ts is not what the migrations make: run npm run db:types');
    process.exitCode = 1;
  }
}
