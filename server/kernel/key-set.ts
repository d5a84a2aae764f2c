import { hash } from 'node:crypto';

/**
 * Which of very many keys were seen: 48 bits of each one's hash, some 30 MB for a million. A key that was not seen
 * passes for one that was with a chance of one in 200 million then.
 */
export class KeySet {
  #slots = new Float64Array(1024);
  #size = 0;

  add(key: string): void {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const code = codeOf(key);
    const slot = this.#slotOf(code);
    if (this.#slots[slot] === code) return;
    this.#slots[slot] = code;
    this.#size += 1;
  }

  has(key: string): boolean {
    const code = codeOf(key);
    return this.#slots[this.#slotOf(code)] === code;
  }

  /** Where the code stands, or the empty place for it. */
  #slotOf(code: number): number {
    const { length } = this.#slots;
    let slot = code % length;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== code) slot = (slot + 1) % length;
    return slot;
  }

  #grow(): void {
    const codes = this.#slots;
    this.#slots = new Float64Array(codes.length * 2);
    for (const code of codes) if (code !== 0) this.#slots[this.#slotOf(code)] = code;
  }
}

/** Never 0, which marks an empty place. */
function codeOf(key: string): number {
  return hash('sha256', key, 'buffer').readUIntLE(0, 6) || 1;
}
