const END = Buffer.from('\r\n.\r\n');

/** Reads one letter after DATA up to the line with a single dot (RFC 5321, 4.5.2). */
export class DataReader {
  readonly #chunks: Buffer[] = [Buffer.from('\r\n')];
  #tail = Buffer.from('\r\n');
  length = 0;

  /** What came after the end of the letter; null while the end has not come. */
  read(chunk: Buffer): Buffer | null {
    this.length += chunk.length;
    this.#chunks.push(chunk);
    // The end may lie across two chunks, so the last bytes before are looked at again.
    const seam = Buffer.concat([this.#tail, chunk]);
    const end = seam.indexOf(END);
    if (end >= 0) {
      const rest = seam.subarray(end + END.length);
      const last = this.#chunks.pop() as Buffer;
      this.#chunks.push(last.subarray(0, last.length - rest.length));
      return rest;
    }
    this.#tail = Buffer.from(seam.subarray(-(END.length - 1)));
    return null;
  }

  letter(): string {
    const whole = Buffer.concat(this.#chunks).toString('utf8');
    return whole.slice(2, whole.length - 3).replaceAll('\r\n..', '\r\n.');
  }
}
