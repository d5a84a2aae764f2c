/** Gives up when the other side is silent for too long. Pauses of ours do not count. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #ms: number;
  #timer: NodeJS.Timeout | undefined;

  /** Begins to wait. */
  constructor(ms: number) {
    this.#ms = ms;
    this.wait();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  wait(): void {
    this.rest();
    this.#timer = setTimeout(() => this.#controller.abort(new DOMException('the other side is silent', 'TimeoutError')), this.#ms);
    this.#timer.unref();
  }

  rest(): void {
    clearTimeout(this.#timer);
  }
}

/** Whoever begins to read must do so within the same patience, or the connection is given up. */
export async function* bytesOf(body: ReadableStream<Uint8Array>, patience: Patience): AsyncGenerator<Uint8Array> {
  try {
    patience.wait();
    for await (const piece of body) {
      patience.rest();
      yield piece;
      patience.wait();
    }
  } finally {
    patience.rest();
  }
}
