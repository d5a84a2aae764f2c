export type RacRecord = ReadonlyMap<string, string>;

/**
 * Blocks of `key : value` with an empty line behind each. A value in quotes has inner quotes doubled and may go on over
 * several lines. Keys are never counted on to be known, but blocks of one answer have the same ones: a shorter one was
 * cut off. Null: not this grammar.
 */
export function parseRecords(text: string): RacRecord[] | null {
  const records: Array<Map<string, string>> = [];
  let record = new Map<string, string>();
  let quoted: { readonly key: string; value: string } | null = null;

  for (const line of text.split(/\r?\n/)) {
    if (quoted) {
      quoted.value += `\n${line}`;
      if (!isOpen(line)) continue;
      record.set(quoted.key, unquote(quoted.value.trimEnd()));
      quoted = null;
    } else if (line.trim() === '') {
      if (record.size > 0) records.push(record);
      record = new Map();
    } else {
      const colon = line.indexOf(':');
      const key = line.slice(0, colon).trim();
      const value = line.slice(colon + 1).trimStart();
      if (colon < 0 || key === '' || record.has(key)) return null;
      if (value.startsWith('"') && isOpen(value)) quoted = { key, value };
      else record.set(key, unquote(value.trimEnd()));
    }
  }
  // After the last line's end there is nothing more, so a record that is left over was cut off.
  if (quoted || record.size > 0) return null;
  return records.every(({ size }) => size === records[0]?.size) ? records : null;
}

/** Whether an odd number of quotes stands in it: one is opened or closed. */
function isOpen(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

function unquote(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value;
}
