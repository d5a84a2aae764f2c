/** Where the person at a display sits; null: connected, but the host does not show from where. */
export type Connections = ReadonlyMap<number, string | null>;

/**
 * From what `ss` shows of established connections: the screen's socket is connected to a process of xrdp, and that to
 * the person's computer. A display without such a connection has nobody before it.
 */
export function readConnections(unixSockets: string, tcpSockets: string): Connections {
  const remotes = new Map(linesOf(tcpSockets).map((words) => [processIn(words), addressIn(words[3] ?? '')]));
  const processes = new Map<string, string | null>();
  const screens: Array<{ display: number; peer: string }> = [];
  for (const words of linesOf(unixSockets)) {
    const [, , , path = '', own = '', , peer = ''] = words;
    processes.set(own, processIn(words));
    const display = /xrdp_display_(\d+)$/.exec(path)?.[1];
    if (display !== undefined) screens.push({ display: Number(display), peer });
  }
  return new Map(screens.map(({ display, peer }) => [display, remotes.get(processes.get(peer) ?? null) ?? null]));
}

function linesOf(text: string): string[][] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => line.trim().split(/\s+/));
}

function processIn(words: readonly string[]): string | null {
  return /"xrdp",pid=(\d+)/.exec(words.at(-1) ?? '')?.[1] ?? null;
}

/** `192.0.2.7:51750` or `[::ffff:192.0.2.7]:51750`. */
function addressIn(text: string): string | null {
  return /^\[?(?:::ffff:)?([\da-f.:]+?)(?:%\w+)?\]?:\d+$/i.exec(text)?.[1] ?? null;
}
