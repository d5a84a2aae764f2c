/** A letter as its author writes it; text and HTML are made from the same words. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do, as a button. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Small print under the button. */
  readonly footnote?: string;
}

/** What the queue keeps, sealed, until the message has gone out. */
export interface Content {
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly replyTo?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a letter says instead when its files cannot go along. */
  readonly without?: { readonly text: string; readonly html: string | null };
}

interface Sender {
  readonly name: string;
  readonly supportEmail: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** One line, whatever was typed: a subject must not open a second header (RFC 5322, 2.2). */
function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim();
}

/** The letter as text and as HTML. Tables and inline styles: mail programs know little else. */
export function renderLetter(letter: Letter, sender: Sender): Content {
  const text = [
    ...letter.paragraphs,
    ...(letter.action ? [`${letter.action.label}:\n${letter.action.url}`] : []),
    ...(letter.footnote ? [letter.footnote] : []),
    `-- \n${sender.name}\n${sender.supportEmail}`,
  ].join('\n\n');
  const paragraphs = letter.paragraphs
    .map((paragraph) => `<p style="margin:0 0 16px;font:16px/24px Arial,sans-serif;color:#1b2330">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
  const action = letter.action
    ? `<p style="margin:8px 0 24px"><a href="${escapeHtml(letter.action.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#2458d3;color:#ffffff;font:600 16px/20px Arial,sans-serif;text-decoration:none">${escapeHtml(letter.action.label)}</a></p>`
    : '';
  const footnote = letter.footnote ? `<p style="margin:0 0 16px;font:13px/20px Arial,sans-serif;color:#5b6575">${escapeHtml(letter.footnote).replaceAll('\n', '<br>')}</p>` : '';
  const html = `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(oneLine(letter.subject))}</title></head><body style="margin:0;background:#f6f7f9"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px"><table role="presentation" width="100%" style="max-width:560px;background:#ffffff;border:1px solid #e3e6eb;border-radius:12px" cellpadding="0" cellspacing="0"><tr><td style="padding:28px 28px 12px"><p style="margin:0 0 20px;font:600 15px/20px Arial,sans-serif;color:#1b2330">${escapeHtml(sender.name)}</p>${paragraphs}${action}${footnote}</td></tr></table><p style="margin:16px 0 0;font:13px/20px Arial,sans-serif;color:#5b6575">${escapeHtml(sender.name)} · <a href="mailto:${escapeHtml(sender.supportEmail)}" style="color:#5b6575">${escapeHtml(sender.supportEmail)}</a></p></td></tr></table></body></html>`;
  return { subject: oneLine(letter.subject), text, html };
}

/** Mail servers take 25 MB as a rule; in a letter files grow by a third. */
const MOST_ATTACHED_BYTES = 10 * 1024 * 1024;

/** All of a letter's files or none: whoever finds one would not look for the other. */
export function mayGoAlong(found: readonly { readonly bytes: number }[], wanted: number): boolean {
  return found.length === wanted && found.reduce((sum, file) => sum + file.bytes, 0) <= MOST_ATTACHED_BYTES;
}

/** The letter as it reads when its files stay behind. */
export function withoutFiles({ without, ...content }: Content): Content {
  return { ...content, ...without };
}

/** `+7 912 ***-**-18`, `a***@firm.example`: what staff may see of a recipient. */
export function maskRecipient(recipient: string): string {
  const at = recipient.indexOf('@');
  if (at > 0) return `${recipient[0]}***${recipient.slice(at)}`;
  return `${recipient.slice(0, 5)}***${recipient.slice(-2)}`;
}
