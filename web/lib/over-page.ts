/** State of a history entry whose page stands over the one before: that one keeps its place, and closing goes back to it. */
export const overPage = { over: true };

export function isOverPage(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'over' in state;
}
