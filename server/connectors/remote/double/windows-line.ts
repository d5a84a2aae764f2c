/** Takes a line apart as cmd.exe and CommandLineToArgvW do; throws where cmd.exe would do more than that. */
export function splitWindowsLine(line: string): string[] {
  if (/[%^&|<>\r\n]/.test(line)) throw new Error(`cmd.exe would do something of its own with ${JSON.stringify(line)}`);
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  for (const { 0: token, groups } of line.matchAll(/(?<slashes>\\*)(?<quote>")|(?<space>[ \t]+)|\\+|[^ \t"\\]+/g)) {
    if (groups?.['quote'] !== undefined) {
      const { slashes = '' } = groups;
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) word += '"';
      else quoted = !quoted;
    } else if (groups?.['space'] !== undefined && !quoted) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + token;
    }
  }
  return word === null ? words : [...words, word];
}
