import { useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { dressLetter, undressLetter } from '../letter-frame.ts';
import { outboxPhrases } from '../phrases.ts';

interface LetterProps {
  subject: string;
  html: string;
  text: string;
}

/** A letter as a mail program would show it: in a frame that runs no script, white in both themes. */
export function Letter({ subject, html, text }: LetterProps) {
  const t = usePhrases(outboxPhrases);
  const [height, setHeight] = useState(320);
  return (
    <>
      <iframe
        title={t.letter(subject)}
        srcDoc={undressLetter(html)}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        height={height}
        onLoad={(event) => {
          const letter = event.currentTarget.contentDocument;
          if (!letter) return;
          dressLetter(letter);
          setHeight(letter.documentElement.scrollHeight);
        }}
        className="block w-full rounded-control border border-line scheme-light"
      />
      <details className="mt-3">
        <summary className="w-fit rounded-small text-sm text-muted touch:py-3">{t.asText}</summary>
        <p className="mt-2 wrap-break-word whitespace-pre-line">{text}</p>
      </details>
    </>
  );
}
