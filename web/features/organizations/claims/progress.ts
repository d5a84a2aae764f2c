/** Moderation by itself is over by then (manual, 5: «1–2 минуты»). */
const USUAL_MS = 2 * 60 * 1000;
/** Never empty and never full: the start is seen at once, and only the answer ends it. */
const LEAST = 0.05;
const MOST = 0.95;

/** How far the check of a claim made at `createdAt` is, 0 to 1, by its usual length. Bears a wrong clock. */
export function checkingProgress(createdAt: string, now: Date): number {
  const share = (now.getTime() - Date.parse(createdAt)) / USUAL_MS;
  return Math.min(MOST, Math.max(LEAST, share));
}
