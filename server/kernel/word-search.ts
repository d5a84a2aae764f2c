/** What was typed as a query of the column `words`: every word, each from its beginning. Null where no word was typed. */
export function wordSearch(typed: string | undefined): string | null {
  const words = (typed ?? '').toLowerCase().replaceAll('ё', 'е').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}
