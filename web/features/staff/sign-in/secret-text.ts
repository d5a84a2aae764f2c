/** `ABCDEFGH…` as `ABCD EFGH …`: a key that people type is read in groups. */
export function secretInGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** An SVG as an address for `<img>`: shown there, nothing in it can run. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
