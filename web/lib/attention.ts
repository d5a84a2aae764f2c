/** So long after the last touch somebody is still taken to be there. */
const THERE_MS = 60_000;

let touchedAt = Date.now();
function touched(): void {
  touchedAt = Date.now();
}
// Absent where pages are built.
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel']) globalThis.addEventListener?.(kind, touched, { capture: true, passive: true });

/** Of a call: whether somebody is there, or the page asks by itself, which is no use of the session. */
export function attentionHeader(): Record<string, string> {
  return Date.now() - touchedAt < THERE_MS ? {} : { 'x-unattended': '1' };
}
