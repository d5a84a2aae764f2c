import type { Sharing } from '#kernel/use-case.ts';
import type { Topics } from '#kernel/topics.ts';

/** Some of an answer goes by the clock and not by changes: how long somebody has been idle. */
const HOLDS_MS = 5000;

interface Shared {
  /** The newest change that was known of when its making began. */
  readonly heard: number;
  readonly answer: Promise<unknown>;
}

/** What open streams may be told alike: made by the one that comes first after a change, for all. */
export class SharedAnswers {
  readonly #topics: Topics;
  readonly #kept = new Map<string, Shared>();

  constructor(topics: Topics) {
    this.#topics = topics;
  }

  readonly share: Sharing = <O>(key: string, topics: readonly string[], make: () => Promise<O>): Promise<O> => {
    const known = this.#kept.get(key);
    const isCurrent = known && this.#topics.isListening && !topics.some((topic) => this.#topics.hasChangedSince(topic, known.heard));
    return isCurrent ? (known.answer as Promise<O>) : this.#make(key, make);
  };

  #make<O>(key: string, make: () => Promise<O>): Promise<O> {
    const shared = { heard: this.#topics.heard, answer: make() };
    const forget = () => {
      if (this.#kept.get(key) === shared) this.#kept.delete(key);
    };
    this.#kept.set(key, shared);
    setTimeout(forget, HOLDS_MS).unref();
    shared.answer.catch(forget);
    return shared.answer;
  }
}
