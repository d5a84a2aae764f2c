/** Values of the `:names` in a pattern (ids and tokens, so nothing to decode), or null where the path is another. A slash at the end counts for nothing. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const found = (path.length > 1 ? path.replace(/\/$/, '') : path).split('/');
  if (wanted.length !== found.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = found[index] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}
