import { use, type ComponentType, type ReactNode } from 'react';

/** A page or a shell that comes in a file of its own when it is needed. */
export interface Part<P> {
  (props: P): ReactNode;
  /** Its file below `web`, by which the build finds what to preload. */
  readonly source: string;
  /** Fetches the file ahead; then the part shows at once, without a fallback. */
  preload(): Promise<void>;
}

/** `source` repeats the path in `load`, for a bundler cannot be asked; the build fails where it is wrong. */
export function part<P extends object>(source: string, load: () => Promise<{ default: ComponentType<P> }>): Part<P> {
  let Loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  let failed = false;
  async function fetchIt() {
    try {
      Loaded = (await load()).default;
    } catch (failure) {
      failed = true;
      throw failure;
    }
  }
  const fetchOnce = () => (loading ??= fetchIt());
  function preload() {
    // Only the next visit tries again: a part that did so while it is shown would never stop.
    if (failed) loading = undefined;
    failed = false;
    return fetchOnce();
  }
  function Shown(props: P) {
    if (!Loaded) use(fetchOnce());
    return Loaded && <Loaded {...props} />;
  }
  return Object.assign(Shown, { source, preload });
}
