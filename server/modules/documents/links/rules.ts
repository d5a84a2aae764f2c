/** How long a link works. */
export const LINK_MINUTES = 10;
/** Links to documents, and statements. */
export const linksPerPerson = { count: 120, seconds: 3600 };
export const downloadsPerPerson = { count: 600, seconds: 3600 };

/** The same names, told apart by a number where a disk that knows no small letters would take them for one. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
