import { trouble, type Trouble } from '../../trouble.ts';
import type { LdapAddress } from './dial.ts';
import { isAnswered, troubleOf } from './faults.ts';
import { LdapLink, type Credentials, type LdapTimes, type Opened } from './link.ts';

/** One link for all questions, opened at the first and again when it has ended. */
export class KeptLink {
  readonly #open: () => Promise<Opened>;
  #opening: Promise<Opened> | null = null;
  #isClosed = false;

  constructor(account: LdapAddress & Credentials, times: LdapTimes) {
    this.#open = () => LdapLink.open(account, account, times);
  }

  /** Asks what changes nothing: a link of before may have died unnoticed, then it is asked once more over a new one. */
  async ask<T>(question: (link: LdapLink) => Promise<T>): Promise<T | Trouble> {
    for (;;) {
      const { opened, isNew } = await this.#take();
      if (opened.kind === 'refused') return trouble('refused', opened.detail);
      if (opened.kind === 'trouble') return opened;
      try {
        return await question(opened.link);
      } catch (error) {
        if (isNew || isAnswered(error)) return troubleOf(error);
        await opened.link.close();
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const opened = await this.#opening;
    if (opened?.kind === 'open') await opened.link.close();
  }

  async #take(): Promise<{ readonly opened: Opened; readonly isNew: boolean }> {
    const before = this.#opening;
    const opened = await before;
    if (this.#isClosed) return { opened: trouble('unreachable', 'closed'), isNew: true };
    if (opened?.kind === 'open' && opened.link.isOpen) return { opened, isNew: false };
    // Of many who find it ended, the first opens it for all.
    if (this.#opening === before) this.#opening = this.#open();
    return { opened: (await this.#opening) as Opened, isNew: true };
  }
}
