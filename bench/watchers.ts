import http from 'node:http';

/** Browsers that look on: each holds a stream open and remembers the newest answer. */
export class Watchers {
  readonly #requests: http.ClientRequest[] = [];
  readonly #waiting = new Set<{ readonly watcher: Watcher; readonly isThere: (answer: string) => boolean; readonly found: () => void }>();

  async open(url: string, cookie: string): Promise<Watcher> {
    const watcher: Watcher = { url, answer: '' };
    const { promise, resolve, reject } = Promise.withResolvers<Watcher>();
    const request = http.get(url, { agent: false, headers: { accept: 'text/event-stream', cookie } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`a stream was answered with ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        const events = (rest + text).split('\n\n');
        rest = events.pop() ?? '';
        const newest = events.findLast((event) => event.startsWith('data: '));
        if (newest === undefined) return;
        watcher.answer = newest.slice('data: '.length);
        resolve(watcher);
        for (const waiting of this.#waiting) if (waiting.watcher === watcher && waiting.isThere(watcher.answer)) waiting.found();
      });
    });
    request.on('error', reject);
    this.#requests.push(request);
    return promise;
  }

  /** Milliseconds until the watcher has been told so. */
  until(watcher: Watcher, isThere: (answer: string) => boolean): Promise<number> {
    const begun = performance.now();
    return new Promise((resolve) => {
      const waiting = { watcher, isThere, found: () => {
        this.#waiting.delete(waiting);
        resolve(performance.now() - begun);
      } };
      this.#waiting.add(waiting);
    });
  }

  close(): void {
    for (const request of this.#requests) request.destroy();
  }
}

export interface Watcher {
  readonly url: string;
  answer: string;
}
