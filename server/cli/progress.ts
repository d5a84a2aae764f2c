const WIDTH = 30;
const PLAIN_STEP = 10;

/**
 * A bar on a terminal, a line every ten percent elsewhere. `total` and what is shown are bytes; after
 * `end` nothing is shown.
 */
export function createProgress(total: number): { show(done: number): void; say(line: string): void; end(): void } {
  const { stderr } = process;
  const step = stderr.isTTY ? 1 : PLAIN_STEP;
  let shown = -1;
  let hasEnded = false;
  return {
    show(done) {
      const percent = total === 0 ? 100 : Math.floor((done / total) * (100 / step)) * step;
      if (hasEnded || percent === shown) return;
      shown = percent;
      if (!stderr.isTTY) return void stderr.write(`${percent} %\n`);
      const filled = Math.round((percent / 100) * WIDTH);
      stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %`);
    },
    say(line) {
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
      if (stderr.isTTY) shown = -1;
    },
    end() {
      if (stderr.isTTY && !hasEnded) stderr.write('\r\u001b[K');
      hasEnded = true;
    },
  };
}
