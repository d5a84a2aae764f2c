import type { BillRecipient } from '#contract/documents.ts';

/** How long a letter waits for its answer; after a yes its link works on, to end it. */
export const ANSWER_DAYS = 7;
const DAY = 24 * 3600;
export const lettersPerOrganization = { count: 20, seconds: DAY };
/** From whatever organisations. */
export const lettersPerAddress = { count: 3, seconds: DAY };
/** Looks at links from one address of the network. */
export const looksPerAddress = { count: 100, seconds: 3600 };

type State = BillRecipient['state'];

/** What an answer makes of a recipient; null where it is so already. A no may be taken back: it is the reader's own. */
export function answered(state: State, agree: boolean): State | null {
  const wanted = agree ? 'confirmed' : 'declined';
  return state === wanted ? null : wanted;
}
