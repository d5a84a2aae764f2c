import { hash } from 'node:crypto';

/**
 * Which of very many keys were seen: 44 bits of each one's hash, some 8 MB for a million. A key that was not seen
 * passes for one that was with a chance of one in 16 million then. The first 12 bits say in which of many small
 * tables it stands: none large is ever held twice while it grows.
 */
export class KeySet {
  readonly #tables = new Map<string, CodeTable>();

  add(key: string): void {
    const { name, code } = placeOf(key);
    const table = this.#tables.get(name) ?? new CodeTable();
    this.#tables.set(name, table);
    table.add(code);
  }

  has(key: string): boolean {
    const { name, code } = placeOf(key);
    return this.#tables.get(name)?.has(code) ?? false;
  }
}

/** A code is never 0, which marks an empty slot. */
function placeOf(key: string): { name: string; code: number } {
  const digits = hash('sha256', key, 'hex');
  return { name: digits.slice(0, 3), code: Number.parseInt(digits.slice(3, 11), 16) || 1 };
}

class CodeTable {
  #slots = new Uint32Array(16);
  #size = 0;

  add(code: number): void {
    if (this.#size * 4 >= this.#slots.length * 3) this.#grow();
    const slot = this.#slotOf(code);
    if (this.#slots[slot] === code) return;
    this.#slots[slot] = code;
    this.#size += 1;
  }

  has(code: number): boolean {
    return this.#slots[this.#slotOf(code)] === code;
  }

  /** Where the code stands, or the empty slot for it. */
  #slotOf(code: number): number {
    const { length } = this.#slots;
    let slot = code % length;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== code) slot = (slot + 1) % length;
    return slot;
  }

  #grow(): void {
    const codes = this.#slots;
    this.#slots = new Uint32Array(codes.length * 2);
    for (const code of codes) if (code !== 0) this.#slots[this.#slotOf(code)] = code;
  }
}
