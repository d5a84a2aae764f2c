const MOST_BYTES = 16 * 1024 * 1024;

/** What a program writes on both its ways, as long as it is not too much. */
export class Output {
  readonly #stdout: Uint8Array[] = [];
  readonly #stderr: Uint8Array[] = [];
  #bytes = 0;

  /** False: this was too much, and nothing is kept any more. */
  add(way: 'stdout' | 'stderr', chunk: Uint8Array): boolean {
    this.#bytes += chunk.length;
    if (this.#bytes > MOST_BYTES) return false;
    (way === 'stdout' ? this.#stdout : this.#stderr).push(chunk);
    return true;
  }

  whole(): { readonly stdout: Uint8Array; readonly stderr: Uint8Array } {
    return { stdout: Buffer.concat(this.#stdout), stderr: Buffer.concat(this.#stderr) };
  }
}
