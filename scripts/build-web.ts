import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const stamp = path.join(root, 'web', 'dist', '.stamp');

/** Builds the web app unless what it is made of is the same as at the last build. */
export function ensureWebBuilt(onBuild: () => void = () => {}): void {
  const wanted = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  onBuild();
  const done = spawnSync(process.execPath, [path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new Error('the web app could not be built: see the lines above');
  writeFileSync(stamp, wanted);
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'vite.config.ts']) hash.update(readFileSync(path.join(root, file)));
  for (const folder of ['contract', 'web']) {
    const names = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => !file.includes(`${path.sep}dist${path.sep}`)).sort();
    for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

if (import.meta.main) ensureWebBuilt(() => console.log('Building the web app…'));
