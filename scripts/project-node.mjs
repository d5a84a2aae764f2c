// Runs a script of the project under its own Node: `node scripts/project-node.mjs [flags of Node] FILE [arguments]`.
// Installs the packages first when they are not those of the lockfile.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenNpmEnds } from './npm-end.mjs';
import { ensurePackages, findNode, SetupError } from './setup.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  await ensurePackages(root);
  run(findNode(root));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function run(node) {
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'node'), PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
  child.once('error', (error) => {
    console.error(`${node} does not run here (${error.message}): install Node 24 or newer.`);
    process.exitCode = 1;
  });
  // A Ctrl-C reaches the child from the terminal and from here, so scripts take two as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmEnds(() => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}
