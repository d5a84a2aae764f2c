import type { Manifest } from 'vite';

/** Tags that fetch the files of a route together with the page, in place of one after another. */
export function preloadTags(manifest: Manifest, entry: string, sources: readonly string[]): string {
  const there = filesOf(manifest, entry, new Set());
  const wanted = new Set<string>();
  for (const source of sources) filesOf(manifest, source, wanted);
  return [...wanted]
    .filter((file) => !there.has(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
    .join('');
}

/** Tags for the fonts; low, for text is shown in the fallback until they come. */
export function fontTags(manifest: Manifest): string {
  return Object.values(manifest)
    .filter((chunk) => chunk.file.endsWith('.woff2'))
    .map((chunk) => `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="/${chunk.file}">`)
    .join('');
}

/** The file of a source and all that it imports at once. */
function filesOf(manifest: Manifest, source: string, files: Set<string>): Set<string> {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`The build has no chunk of ${source}; does the route name its file rightly?`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, files);
  return files;
}
