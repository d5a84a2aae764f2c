/** One work at a time, in the order of asking. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Map<string, Promise<unknown>>();

  /** A work that changes something: who asks from now on must see what it has done. */
  change<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting.clear();
    return this.#queue(work);
  }

  /** A question: whoever asks the same before its turn has come gets the same answer. */
  ask<T>(question: string, work: () => Promise<T>): Promise<T> {
    const asked = this.#waiting.get(question) as Promise<T> | undefined;
    if (asked) return asked;
    const answer = this.#queue(() => {
      if (this.#waiting.get(question) === answer) this.#waiting.delete(question);
      return work();
    });
    this.#waiting.set(question, answer);
    return answer;
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
