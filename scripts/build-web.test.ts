import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceHash } from './build-web.ts';

let root: string;

function write(name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'kabinet-build-'));
  for (const name of ['package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts', 'contract/home.ts', 'web/app/client.tsx']) write(name, name);
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(['package-lock.json', 'vite.config.ts', 'contract/home.ts', 'web/app/client.tsx', 'web/app/new.css'])('a change of %s is built', (name) => {
  const before = sourceHash(root);
  write(name, 'changed');
  expect(sourceHash(root)).not.toBe(before);
});

test.each(['web/app/client.test.tsx', 'web/dist/client/assets/a.js', 'server/main.ts'])('a change of %s is not', (name) => {
  const before = sourceHash(root);
  write(name, 'changed');
  expect(sourceHash(root)).toBe(before);
});
