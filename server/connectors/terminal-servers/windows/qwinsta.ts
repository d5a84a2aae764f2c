const LISTENERS_FROM = 65_536;
const ID_STATE = /(?<=\s)(?<id>\d+)\s+\p{L}[\p{L}.]*\s*/u;

/** Whether nobody is in: only services, listeners and a screen without anybody before it. Null: not what qwinsta prints. */
export function isEmpty(text: string): boolean | null {
  const [, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.map((line) => {
    const match = ID_STATE.exec(line);
    return match && { id: Number(match.groups?.['id']), names: line.slice(0, match.index).replace(/^>/, '').trim() };
  });
  if (rows.length === 0 || !rows.every((row) => row !== null)) return null;
  return rows.every(({ id, names }) => id === 0 || id >= LISTENERS_FROM || names === 'console');
}
