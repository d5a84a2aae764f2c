import { expect, test } from 'vitest';
import { wrongNames } from './check-docs.ts';

const there = new Set(['server/kernel/db.ts', 'server/kernel', 'docs/decisions', 'docs/guide.md', 'README.md']);
const repository = { exists: (file: string) => there.has(file.replace(/\/$/, '')), scripts: new Set(['start', 'test', 'bench']) };

test('what is named and not there is found: links, paths in backticks, npm commands', () => {
  const text = 'See [this](docs/nowhere.md), `server/kernel/gone.ts`, `server/gone/`, `use-cases/`. Run `npm run gone` or\n```\nnpm run lost -- FILE\n```';
  expect(wrongNames('ARCHITECTURE.md', text, repository)).toEqual([
    'ARCHITECTURE.md: names docs/nowhere.md, which is not there',
    'ARCHITECTURE.md: names server/kernel/gone.ts, which is not there',
    'ARCHITECTURE.md: names server/gone/, which is not there',
    'ARCHITECTURE.md: names npm run gone, which is not there',
    'ARCHITECTURE.md: names npm run lost, which is not there',
  ]);
});

test('links count from their document; addresses, globs, placeholders, shortened and built paths stand', () => {
  const text = '[up](../README.md#top) [out](https://example.org/x.md) `kernel/db.ts` `docs/decisions/` `server/**/queries.ts` `modules/<name>/rules.ts` `/outbox` `web/dist/pages` `npm start` `npm run bench -- home`';
  expect(wrongNames('docs/guide.md', text, repository)).toEqual([]);
});
