export interface Slot extends Disposable {
  /** False: none was free in time, and there is nothing to give back. */
  readonly isHeld: boolean;
}

/** So many at a time; the others wait in their order, but not longer than they want. */
export class Slots {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(count: number) {
    this.#free = count;
  }

  async take(patienceMs: number): Promise<Slot> {
    if (this.#free > 0) this.#free -= 1;
    else if (!(await this.#waitForOne(patienceMs))) return { isHeld: false, [Symbol.dispose]: () => {} };
    return { isHeld: true, [Symbol.dispose]: () => this.#giveBack() };
  }

  #waitForOne(patienceMs: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const handOver = () => resolve(true);
    this.#waiting.add(handOver);
    const timer = setTimeout(() => {
      this.#waiting.delete(handOver);
      resolve(false);
    }, patienceMs);
    return promise.finally(() => clearTimeout(timer));
  }

  /** To who waits longest, or into the pool. */
  #giveBack(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
