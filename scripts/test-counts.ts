import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const count = z.number().int().nonnegative();

/** What vitest's and Playwright's JSON reporters write, as far as we read it. */
const reportSchema = z.union([
  z.object({ numPassedTests: count, numFailedTests: count }).transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })),
  z.object({ stats: z.object({ expected: count, unexpected: count, flaky: count }) }).transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })),
]);

/** The counts of a part; one that ended badly has failed at least once, whatever its report says. */
export function countsOf(report: string | undefined, green: boolean): Counts {
  const counts = report !== undefined && existsSync(report) ? reportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  return green ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

export function add(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
