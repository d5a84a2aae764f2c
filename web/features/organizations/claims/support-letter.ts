/** Address of a letter with its subject and text (RFC 6068): lines end with CRLF, a space is `%20`. */
export function letterAddress(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
