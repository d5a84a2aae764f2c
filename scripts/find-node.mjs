import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';

const LEAST = 24;

/** The Node to run the project with: this one when it is new enough, else the one npm brought; null when there is none. */
export function findNode(root) {
  if (Number(process.versions.node.split('.')[0]) >= LEAST) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const folder = path.dirname(createRequire(path.join(root, 'package.json')).resolve(`node-${platform}-${process.arch}/package.json`));
    const file = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}
