import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#kernel/embedded-postgres/index.ts';
import { createLog } from '#kernel/log.ts';
import { migrate } from '#kernel/migrate.ts';

// Migrates an empty database and compares its types with server/db/types.ts; --write puts them there.

const root = path.join(import.meta.dirname, '..');
const kept = path.join(root, 'server', 'db', 'types.ts');
const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-schema-'));
chmodSync(folder, 0o755);

const database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), log: createLog('silent'), fast: true });
try {
  await migrate(database.url);
  const out = process.argv.includes('--write') ? kept : path.join(folder, 'types.ts');
  const generator = path.join(root, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js');
  const done = spawnSync(process.execPath, [generator, '--config-file', path.join('server', 'db', 'codegen.json'), '--url', database.url, '--out-file', out], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`kysely-codegen failed: ${done.stderr}`);
  if (readFileSync(out, 'utf8') !== readFileSync(kept, 'utf8')) {
    console.error('server/db/types.ts is not what the migrations make: run npm run db:types');
    process.exitCode = 1;
  }
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
