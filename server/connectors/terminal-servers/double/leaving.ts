/** How a session takes being told to end: it goes, it goes after two more looks, only when it is forced, or not at all. */
export type Manner = 'goes' | 'slow' | 'hung' | 'stays';

export interface Leaving {
  manner: Manner;
  /** In how many looks it is still seen; null: nobody has told it to end. */
  looksLeft: number | null;
}

export function tellToEnd(session: Leaving, isForced: boolean): void {
  const { manner } = session;
  if (manner === 'goes' || (isForced && manner !== 'stays')) Object.assign(session, { looksLeft: 0 });
  else if (manner === 'slow') Object.assign(session, { looksLeft: 2 });
}

/** Who is still there at this look. */
export function lookAt<S extends Leaving>(sessions: readonly S[]): S[] {
  const seen = sessions.filter(({ looksLeft }) => looksLeft !== 0);
  return seen.map((session) => ({ ...session, looksLeft: session.looksLeft === null ? null : session.looksLeft - 1 }));
}
