import { expect, test } from 'vitest';
import { missingPaths } from './check-docs.ts';

const there = new Set(['server/kernel/db.ts', 'docs/decisions', 'README.md']);
const exists = (file: string) => there.has(file.replace(/\/$/, ''));

test('what is named and not there is found, in links and in backticks', () => {
  const text = 'See [this](docs/nowhere.md), `server/kernel/gone.ts`, `kernel/db.ts`, `docs/decisions`, [that](README.md#top), `npm start`, [out](https://example.org/x.md).';
  expect(missingPaths('ARCHITECTURE.md', text, exists)).toEqual(['ARCHITECTURE.md: names docs/nowhere.md, which is not there', 'ARCHITECTURE.md: names server/kernel/gone.ts, which is not there']);
});
