import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { feeds, type Feed } from '#contract/back-office.ts';
import { checkRecord } from '#modules/back-office/checks/rules.ts';
import { openRecordFile } from './file.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'examples');
const feedOf = (file: string) => feeds.find((feed) => feed === path.parse(file).name);
const examples = readdirSync(folder).flatMap((file) => (feedOf(file) ? [[file, feedOf(file)] as [string, Feed]] : []));

test('each feed has an example among the documents', () => {
  expect(new Set(examples.map(([, feed]) => feed))).toEqual(new Set(feeds));
});

test.each(examples)('%s is taken in as it stands', async (file, feed) => {
  const { ignoredColumns, read } = await openRecordFile({ path: path.join(folder, file), feed });
  const refusals: unknown[] = [];
  let kept = 0;
  for await (const page of read(feed, { whole: true, from: null })) {
    const checked = page.found.map((found) => checkRecord(feed, found, ['RU']));
    kept += checked.filter(({ record }) => record).length;
    refusals.push(...page.refusals, ...checked.flatMap((each) => each.refusals));
  }
  expect([ignoredColumns, refusals]).toEqual([[], []]);
  expect(kept).toBeGreaterThan(0);
});
