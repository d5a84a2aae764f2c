/** Seconds from the beginning of a recovery to the new password. */
export const RECOVERY_LIVES = 30 * 60;
