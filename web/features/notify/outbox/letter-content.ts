/** All that our letters are made of (server/modules/notify/rules.ts); what is not here is left out. */
const ELEMENTS = new Set(['A', 'BODY', 'BR', 'P', 'TABLE', 'TBODY', 'TD', 'TR']);
const ATTRIBUTES = ['align', 'cellpadding', 'cellspacing', 'role', 'width'];
const ADDRESSES = /^(https?:|mailto:)/;

/** What an inline style is called while the letter is parsed. */
const KEPT = 'data-style';

/**
 * A letter's content, to be shown in a shadow root of its own: `<div>` in the place of `<body>`.
 * The page's policy lets no inline style through, not even where HTML is parsed; so styles travel under
 * another name and are put on one by one, which the policy allows to a script. Quotes within the texts
 * of our letters are escaped: only attributes match.
 */
export function letterContent(html: string): Node {
  const letter = new DOMParser().parseFromString(html.replaceAll(' style="', ` ${KEPT}="`), 'text/html');
  return shownFor(letter.body);
}

function shownFor(source: Node): Node {
  if (!(source instanceof HTMLElement)) return document.createTextNode(source.textContent ?? '');
  const shown = document.createElement(source.tagName === 'BODY' ? 'div' : source.tagName);
  shown.style.cssText = source.getAttribute(KEPT) ?? '';
  for (const name of ATTRIBUTES) {
    const value = source.getAttribute(name);
    if (value !== null) shown.setAttribute(name, value);
  }
  if (source instanceof HTMLAnchorElement && ADDRESSES.test(source.href)) {
    Object.assign(shown, { href: source.href, target: '_blank', rel: 'noopener' });
  }
  const children = [...source.childNodes].filter((child) => child instanceof Text || (child instanceof HTMLElement && ELEMENTS.has(child.tagName)));
  shown.append(...children.map(shownFor));
  return shown;
}
