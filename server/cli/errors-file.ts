import { closeSync, openSync, writeSync } from 'node:fs';

const BUFFERED = 64 * 1024;

/** A file that grows line by line until it is closed. Only its owner may read it: errors quote phones and names. */
export class ErrorsFile {
  readonly #file: number;
  #waiting = '';
  #isClosed = false;

  /** Throws what the file system says when the file cannot be made. */
  constructor(path: string, header: string) {
    this.#file = openSync(path, 'w', 0o600);
    this.add(header);
  }

  add(text: string): void {
    if (this.#isClosed) return;
    this.#waiting += text;
    if (this.#waiting.length > BUFFERED) this.#flush();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#flush();
    closeSync(this.#file);
    this.#isClosed = true;
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting);
    this.#waiting = '';
  }
}
