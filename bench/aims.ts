import os from 'node:os';

/** Figures beside the most that each may be. All are told before those that are missed end the measure. */
export class Aims {
  readonly #missed: string[] = [];

  /** With how busy the machine is: a figure of a busy one says less. */
  tell(what: string, found: number, most: number, unit: string): void {
    const figure = `${what}: ${found.toFixed(Math.abs(found) < 10 ? 2 : 1)} ${unit}`;
    console.log(`${figure} (aim: at most ${most} ${unit}; load of the machine ${os.loadavg()[0]?.toFixed(1)})`);
    if (found > most) this.#missed.push(`${figure}, more than ${most} ${unit}`);
  }

  miss(what: string): void {
    this.#missed.push(what);
  }

  prove(): void {
    if (this.#missed.length > 0) throw new Error(this.#missed.join('; '));
  }
}
