import { closeSync, openSync, writeSync } from 'node:fs';

const BUFFERED = 64 * 1024;

/** A file that grows line by line. Only its owner may read it: errors quote phones and names. */
export class ErrorsFile {
  readonly #file: number;
  #waiting = '';

  /** Throws what the file system says when the file cannot be made. */
  constructor(path: string, header: string) {
    this.#file = openSync(path, 'w', 0o600);
    this.add(header);
  }

  add(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length > BUFFERED) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting);
    this.#waiting = '';
  }
}
