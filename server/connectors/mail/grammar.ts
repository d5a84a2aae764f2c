import type { DeliveryOutcome } from '../delivery.ts';
import type { MailMessage } from './port.ts';

/**
 * One address and nothing else: a dot-atom and a name of a host (RFC 5321, 4.1.2), letters of any
 * alphabet (RFC 6531). Quotes, comments, lists, brackets and line breaks could smuggle in another
 * recipient or a header, so none of them passes.
 */
const ATOM = String.raw`[\p{L}\p{M}\p{N}!#$%&*+/=?^_\x60{|}~-]+`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;
const ADDRESS = new RegExp(String.raw`^(?=.{3,254}$)(?=[^@]{1,64}@)${ATOM}(?:\.${ATOM})*@${LABEL}(?:\.${LABEL})*$`, 'u');

export function isPlainAddress(address: string): boolean {
  return ADDRESS.test(address);
}

const ID = /^[A-Za-z0-9._-]{1,100}$/;
/** RFC 5322, 2.2: a name, and a value that cannot open another header. */
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;
const HEADER_VALUE = /^[^\r\n\0]{0,900}$/;
/** Headers that say who gets the letter or how it is built. */
const OWN_HEADERS = /^(?:to|cc|bcc|from|sender|reply-to|return-path|subject|date|message-id|mime-version|content-.*|resent-.*|received|dkim-signature)$/i;

const FILE_NAME = /^[^\p{Cc}\p{Cf}\\/]{1,255}$/u;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]{1,80}$/;

/** What an adapter answers for a letter that it must not pass on; null for a proper one. */
export function refuseLetter(message: MailMessage): DeliveryOutcome | null {
  const addresses = [message.to, message.from, ...(message.replyTo === undefined ? [] : [message.replyTo])];
  if (!addresses.every(isPlainAddress)) return { kind: 'refused', code: 'bad_address', detail: 'not one plain address' };
  if (!ID.test(message.id)) return { kind: 'refused', code: 'bad_id', detail: 'not an id of a message' };
  const headers = Object.entries(message.headers ?? {});
  const proper = headers.every(([name, value]) => HEADER_NAME.test(name) && !OWN_HEADERS.test(name) && HEADER_VALUE.test(value));
  if (!proper) return { kind: 'refused', code: 'bad_header', detail: 'not a header of one line that may be added' };
  const named = (message.attachments ?? []).every(({ name, mediaType }) => FILE_NAME.test(name) && MEDIA_TYPE.test(mediaType));
  return named ? null : { kind: 'refused', code: 'bad_attachment', detail: 'not a name or a kind of a file' };
}
