/** What an inline style is called while the letter is parsed; see `dressLetter`. */
const KEPT = 'data-style';

/**
 * A letter for a frame without scripts. The page's content policy lets no inline style through, and
 * that holds inside the frame too; so styles travel under another name and are put on by `dressLetter`.
 * Quotes in the texts of our letters are escaped (server/modules/notify/rules.ts): only attributes match.
 */
export function undressLetter(html: string): string {
  return html.replaceAll(' style="', ` ${KEPT}="`);
}

/** Puts the styles on: set by a script, a style is no inline style. Links open apart from the letter. */
export function dressLetter(letter: Document): void {
  for (const element of letter.querySelectorAll<HTMLElement>(`[${KEPT}]`)) element.style.cssText = element.getAttribute(KEPT) ?? '';
  for (const link of letter.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}
