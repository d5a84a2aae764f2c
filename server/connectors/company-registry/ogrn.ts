/**
 * A number of the state register: 13 digits of a legal entity, 15 of an entrepreneur; the last is a
 * check digit (order of the ministry of finance 165n).
 */
export function isOgrn(ogrn: string): boolean {
  if (!/^([15]\d{12}|3\d{14})$/.test(ogrn)) return false;
  const rest = Number(ogrn.slice(0, -1)) % (ogrn.length - 2);
  return rest % 10 === Number(ogrn.at(-1));
}
