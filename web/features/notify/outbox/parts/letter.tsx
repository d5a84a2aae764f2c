import { useCallback, useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { letterContent } from '../letter-content.ts';
import { outboxPhrases } from '../phrases.ts';

interface LetterProps {
  subject: string;
  html: string;
  text: string;
  openAtFirst: boolean;
}

/** A letter as a mail program would show it, and as text. */
export function Letter({ subject, html, text, openAtFirst }: LetterProps) {
  const t = usePhrases(outboxPhrases);
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={summaryClass}>{t.show}</summary>
      {open && (
        <div className="flex flex-col gap-3 pt-3">
          <Sheet subject={subject} html={html} />
          <details>
            <summary className={summaryClass}>{t.asText}</summary>
            <p className="pt-2 wrap-break-word whitespace-pre-line">{text}</p>
          </details>
        </div>
      )}
    </details>
  );
}

const summaryClass = 'w-fit rounded-small text-sm text-muted hover:text-text touch:py-3';

/** Apart from the page's own styles, light in both themes. */
function Sheet({ subject, html }: { subject: string; html: string }) {
  const t = usePhrases(outboxPhrases);
  const show = useCallback(
    (place: HTMLElement | null) => {
      if (place) (place.shadowRoot ?? place.attachShadow({ mode: 'open' })).replaceChildren(letterContent(html));
    },
    [html],
  );
  return <div ref={show} role="group" aria-label={t.letter(subject)} className="overflow-hidden rounded-control border border-line scheme-light" />;
}
