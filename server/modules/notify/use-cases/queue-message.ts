import type { Locale } from '#contract/locale.ts';
import { newId } from '#kernel/ids.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { deliverJob } from '../jobs.ts';
import { insertMessages } from '../queries.ts';
import { renderLetter, type Content, type Letter } from '../rules.ts';

type Teller = Pick<ChangeContext, 'tx' | 'secrets' | 'config' | 'enqueueAll'>;

const LETTER_LIVES_SECONDS = 24 * 3600;

interface Addressed {
  readonly to: string;
  /** What the message is, for staff: `accounts.sms-code`. */
  readonly kind: string;
  /** What happened: one cause tells one recipient once, however often it is told. */
  readonly cause: string;
}

/** Queues an SMS in the caller's transaction. `livesSeconds`: later it is not sent any more. */
export async function queueSms(context: Teller, message: Addressed & { text: string; livesSeconds: number }): Promise<void> {
  await queue(context, 'sms', [{ ...message, content: { subject: null, text: message.text, html: null } }], message.livesSeconds);
}

interface Mail extends Addressed {
  readonly letter: Letter;
  /** To whom an answer goes; else to the sender. A plain address that is proven to be somebody's. */
  readonly replyTo?: string;
  /** Further headers, as mail programs read them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Files that are kept; `without` is the paragraph that stands in the letter when they cannot go along. */
  readonly attachments?: { readonly fileIds: readonly string[]; readonly without: string };
}

/** Queues a letter in the caller's transaction. */
export async function queueMail(context: Teller, message: Mail): Promise<void> {
  await queueMails(context, [message]);
}

/** Queues letters, each with its own words, in two statements. */
export async function queueMails(context: Teller, messages: readonly Mail[]): Promise<void> {
  const contentOf = ({ letter, replyTo, headers, attachments }: Mail): Content => {
    const render = (more: readonly string[]) => renderLetter({ ...letter, paragraphs: [...letter.paragraphs, ...more] }, context.config.provider);
    return { ...render([]), ...(replyTo === undefined ? {} : { replyTo }), ...(headers === undefined ? {} : { headers }), ...(attachments ? { without: render([attachments.without]) } : {}) };
  };
  await queue(context, 'mail', messages.map((message) => ({ ...message, content: contentOf(message), fileIds: message.attachments?.fileIds ?? [] })), LETTER_LIVES_SECONDS);
}

async function queue(context: Teller, channel: 'sms' | 'mail', messages: readonly (Addressed & { content: Content; fileIds?: readonly string[] })[], livesSeconds: number): Promise<void> {
  const rows = messages.map(({ cause, kind, to, content, fileIds = [] }) => {
    const id = newId();
    return { id, cause, channel, kind, recipient: to, sealed: context.secrets.seal('message', id, JSON.stringify(content)), attachments: [...fileIds] };
  });
  const fresh = await insertMessages(context.tx, rows, livesSeconds);
  await context.enqueueAll(deliverJob, fresh.map((messageId) => ({ messageId })));
}

/** A text for each language. */
export type Phrase<V> = Record<Locale, (values: V) => string>;
/** A letter for each language. */
export type LetterPhrase<V> = Record<Locale, (values: V) => Letter>;
