/** News of one letter; what there is more of waits for the next day's. */
export const MOST_NEWS = 500;
/** Documents that a letter names one by one. */
export const MOST_NAMED = 20;
/** Files that go along with a letter. */
export const MOST_FILES = 50;
/** Organisations told in one run, and documents of nobody put aside in one. */
export const MOST_AT_ONCE = 5000;
