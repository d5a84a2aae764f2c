/** The source of what the provider's own systems push, whatever their token: its keys are theirs together. */
export const PUSH_SOURCE = 'push';

export const callsOfToken = { count: 600, seconds: 60 };
/** Hours for which a call with the same idempotency key is answered the same. */
export const ANSWER_KEPT = 24;
/** The first day of a feed is its beginning; what is pushed later is news. */
export const BASELINE_HOURS = 24;
