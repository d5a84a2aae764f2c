import type { ReactNode } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { ButtonLink } from '#web/ui/link.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { listingPhrases } from '../phrases.ts';

interface DocumentsHeaderProps {
  /** Carries the chosen organisation along. */
  withChoice: (path: string) => string;
  /** Recipients of bills are for administrators. */
  withRecipients: boolean;
  /** A way to ask the manager. */
  question: ReactNode;
}

/** «Мои документы» (manual, 9.3), with the ways to what belongs to documents. */
export function DocumentsHeader({ withChoice, withRecipients, question }: DocumentsHeaderProps) {
  const t = usePhrases(listingPhrases);
  return (
    <PageHeader
      title={t.title}
      description={t.description}
      actions={
        <>
          <ButtonLink href={withChoice('/documents/reconciliation')} className="max-sm:flex-auto">{t.reconciliation}</ButtonLink>
          {withRecipients && <ButtonLink href={withChoice('/documents/recipients')} className="max-sm:flex-auto">{t.recipients}</ButtonLink>}
          {question}
        </>
      }
    />
  );
}
