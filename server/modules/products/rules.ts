/** Words of a search as `containsWords` compares them: small letters, е for ё, and the С of 1С as it is written, not the Latin letter that looks like it. */
export function searchWords(search: string | undefined): string[] {
  return (search ?? '').toLowerCase().replaceAll('ё', 'е').replaceAll('1c', '1с').split(/\s+/).filter((word) => word !== '');
}
