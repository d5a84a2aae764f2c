import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { add, countsOf } from './test-counts.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-counts-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('reads both reporters', () => {
  expect(countsOf(reportOf({ numPassedTests: 7, numFailedTests: 2, numTotalTests: 9 }), false)).toEqual({ passed: 7, failed: 2 });
  expect(countsOf(reportOf({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } }), false)).toEqual({ passed: 5, failed: 2 });
});

test('a red part counts, also when its report says nothing of it or is not there', () => {
  expect(countsOf(reportOf({ numPassedTests: 7, numFailedTests: 0 }), false)).toEqual({ passed: 7, failed: 1 });
  expect(countsOf(path.join(folder, 'nowhere.json'), false)).toEqual({ passed: 0, failed: 1 });
  expect(countsOf(undefined, true)).toEqual({ passed: 0, failed: 0 });
});

test('a report of another shape is not believed', () => {
  expect(() => countsOf(reportOf({ passed: 3 }), true)).toThrow();
});

test('sums', () => {
  expect(add({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 });
});
