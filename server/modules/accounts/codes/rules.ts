/** Issue of a code and its life (seconds). ASVS 6.5.5, NIST 800-63B 3.1.3. */
export const CODE_LIVES = 5 * 60;
export const CODE_AGAIN_AFTER = 60;
export const CODE_TRIES = 5;

export const codesPerPhone = { count: 5, seconds: 3600 };
export const codesPerAddress = { count: 20, seconds: 3600 };
/** Wrong codes of one phone over all its codes: a new code does not buy new guesses. */
export const failuresPerPhone = { count: 10, seconds: 3600 };
