import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '#kernel/environment.ts';

const project = path.join(import.meta.dirname, '..');
const stamp = path.join(project, 'web', 'dist', '.stamp');

/** Builds the web app unless what it is made of is the same as at the last build. */
export async function ensureWebBuilt({ force = false, onBuild = () => {} }: { force?: boolean; onBuild?: () => void } = {}): Promise<void> {
  const wanted = sourceHash(project);
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  onBuild();
  // A build that is broken off leaves no stamp of an older one.
  rmSync(stamp, { force: true });
  const vite = path.join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: project, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new StartError('the web app could not be built: see the lines above');
  writeFileSync(stamp, wanted);
}

/** Of all below `root` that can change the build. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  const single = ['package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts'];
  const below = ['contract', 'web'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }));
  const sources = below.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name)).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const built = path.join('web', 'dist', path.sep);
  for (const file of [...single, ...sources.filter((name) => !name.startsWith(built)).sort()]) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  await ensureWebBuilt({ force: values.force, onBuild: () => console.log('building the web app…') });
}
