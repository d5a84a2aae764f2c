import type { AccountState, Presence } from '#contract/cloud.ts';

/** The liveliest first. */
export const byLiveliness = ['in_session', 'idle', 'disconnected', 'out'] as const satisfies readonly Presence[];

export function accountState({ is_disabled, is_locked }: { readonly is_disabled: boolean; readonly is_locked: boolean }): AccountState {
  if (is_disabled) return 'disabled';
  return is_locked ? 'locked' : 'open';
}
