const WIDTH = 30;
const PLAIN_EVERY = 10;

/** A bar on a terminal, a line every ten percent elsewhere. `total` and what is shown are bytes. */
export function createProgress(total: number): { show(done: number): void; say(line: string): void; end(): void } {
  const { stderr } = process;
  let shown = -1;
  return {
    show(done) {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (percent === shown || (!stderr.isTTY && percent % PLAIN_EVERY !== 0)) return;
      shown = percent;
      if (!stderr.isTTY) return void stderr.write(`${percent} %\n`);
      const filled = Math.round((percent / 100) * WIDTH);
      stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %`);
    },
    say(line) {
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
    },
    end() {
      if (stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}
