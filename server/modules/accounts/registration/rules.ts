/** Seconds that the data of a registration waits for its code. */
export const REGISTRATION_LIVES = 30 * 60;

/** Each beginning costs a password hash: more than a person needs, too few for a flood. */
export const beginningsPerAddress = { count: 60, seconds: 3600 };
