import type { OutputOf } from '#contract/endpoint.ts';
import type { staffSignIn } from '#contract/staff.ts';

/** What comes after the password: setting the second factor up, or its code. */
export type SecondStep = OutputOf<typeof staffSignIn>;
