import type { Infobase, InfobaseSession } from '#contract/infobases.ts';

/** What is asked about before it is done. */
export type InfobaseDeed = { what: 'end'; session: InfobaseSession } | { what: 'end-all'; infobase: Infobase | null } | { what: 'block'; infobase: Infobase } | { what: 'lift'; infobase: Infobase };
export type Ask = (deed: InfobaseDeed) => void;
