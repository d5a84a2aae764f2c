import type { CloudUser } from '#contract/cloud.ts';

/** What can be done with one user of the list. */
export interface UserDeeds {
  onEnd: (user: CloudUser) => void;
  onReset: (user: CloudUser) => void;
}
