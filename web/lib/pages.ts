import { useState } from 'react';

export interface Pages {
  /** Cursor of the page that is shown; undefined for the first. */
  after: string | undefined;
  toNext(next: string): void;
  /** Absent at the first page. */
  toPrevious: (() => void) | undefined;
}

/** Where one stands in a list that the server pages by cursor. Another `list` (search, view) begins anew. */
export function usePages(list: string): Pages {
  const [place, setPlace] = useState<{ list: string; cursors: readonly string[] }>({ list, cursors: [] });
  const cursors = place.list === list ? place.cursors : [];
  return {
    after: cursors.at(-1),
    toNext: (next) => setPlace({ list, cursors: [...cursors, next] }),
    toPrevious: cursors.length === 0 ? undefined : () => setPlace({ list, cursors: cursors.slice(0, -1) }),
  };
}
