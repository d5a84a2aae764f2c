import { clsx } from 'clsx';
import type { Document } from '#contract/documents.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { documentPhrases } from '../phrases.ts';

const LONGEST_UNBROKEN = 24;

/** `documentName` on a page: lines do not break in the middle of the number. */
export function DocumentName({ document: { kind, title, number } }: { document: Pick<Document, 'kind' | 'title' | 'number'> }) {
  const t = usePhrases(documentPhrases);
  return (
    <>
      {title ?? t.kinds[kind]} {number !== '' && <span className={clsx(number.length <= LONGEST_UNBROKEN && 'whitespace-nowrap')}>{t.numberOf(number)}</span>}
    </>
  );
}
