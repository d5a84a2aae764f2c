// Runs a script of the project under its own Node: `node scripts/project-node.mjs FILE [arguments]`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './find-node.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = findNode(root);
if (node === null) {
  console.error('Node 24 is not there: run npm start or npm test once, or install Node 24.');
  process.exit(1);
}
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'node'),
  PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
};
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
// A Ctrl-C reaches the whole group, so the child has its own and is only waited for; other signals are passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
