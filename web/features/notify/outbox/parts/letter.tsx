import { useCallback } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { letterContent } from '../letter-content.ts';
import { outboxPhrases } from '../phrases.ts';

interface LetterProps {
  subject: string;
  html: string;
  text: string;
}

/** A letter as a mail program would show it: apart from the page's own styles, light in both themes. */
export function Letter({ subject, html, text }: LetterProps) {
  const t = usePhrases(outboxPhrases);
  const show = useCallback(
    (place: HTMLElement | null) => {
      if (place) (place.shadowRoot ?? place.attachShadow({ mode: 'open' })).replaceChildren(letterContent(html));
    },
    [html],
  );
  return (
    <>
      <div ref={show} role="group" aria-label={t.letter(subject)} className="overflow-hidden rounded-control border border-line scheme-light" />
      <details>
        <summary className="w-fit rounded-small text-sm text-muted touch:py-3">{t.asText}</summary>
        <p className="mt-2 wrap-break-word whitespace-pre-line">{text}</p>
      </details>
    </>
  );
}
