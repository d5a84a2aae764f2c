/** A page's address with these values in its query, without those that are empty; what else stands there stays. */
export function addressWith(path: string, query: string, values: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
