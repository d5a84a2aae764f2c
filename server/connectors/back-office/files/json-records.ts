import type { Refusal } from '../port.ts';
import type { Item } from './csv-records.ts';
import type { Line } from './text-lines.ts';

/** One record a line (JSON Lines), in the form of the exchange. */
export async function* readJsonRecords(blocks: AsyncIterable<Line[]>): AsyncGenerator<Item[]> {
  let line = 0;
  for await (const block of blocks) {
    yield block.flatMap((written) => {
      line += 1;
      return written?.trim() === '' ? [] : [readLine(written, String(line))];
    });
  }
}

function readLine(written: Line, place: string): Item {
  const refuse = (reason: Refusal['reason']) => ({ refusal: { place, field: '', reason, value: written ?? '' } });
  if (written === null) return refuse('line_too_long');
  if (written.includes('\uFFFD')) return refuse('encoding');
  try {
    const fields: unknown = JSON.parse(written);
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? { found: { place, fields } } : refuse('json');
  } catch {
    return refuse('json');
  }
}
