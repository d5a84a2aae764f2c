import { useState, type ReactNode } from 'react';
import { FileX } from 'lucide-react';
import { clsx } from 'clsx';
import { LoadError } from '#web/lib/load-error.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useDocument, type ShownDocument } from '../../api.ts';
import { useClosed } from '#web/lib/closed.ts';
import { documentName } from '../../name.ts';
import { paperPhrases } from '../phrases.ts';
import { DocumentFacts } from './document-facts.tsx';
import { PayPanel } from './pay-panel.tsx';
import { Preview } from './preview.tsx';

/** A way to ask the manager of the document's organisation, with these words to begin with. */
export type AskManager = (organization: ShownDocument['organization'], text: string) => ReactNode;

interface DocumentDialogProps {
  id: string;
  onClose: () => void;
  askManager: AskManager;
}

/** One document: its paper, what is known of it, and how to pay what is left. */
export default function DocumentDialog({ id, onClose, askManager }: DocumentDialogProps) {
  const t = usePhrases(paperPhrases);
  const locale = useLocale();
  const query = useDocument(id);
  const isGone = useClosed(query.error);
  return (
    <Dialog open onClose={onClose} title={query.data ? documentName(query.data, locale) : t.document} size="page">
      {isGone ? (
        <EmptyState icon={FileX} title={t.gone}>
          {t.goneText}
        </EmptyState>
      ) : query.data ? (
        <Opened document={query.data} askManager={askManager} />
      ) : query.error ? (
        <LoadError query={query} />
      ) : query.isPaused ? (
        // The frame's own bar that says so lies below.
        <div className="px-6">
          <Alert tone="warning">{t.offline}</Alert>
        </div>
      ) : (
        <Skeleton className="flex flex-col gap-3 px-6">
          <Bone className="h-5 w-1/2" />
          <Bone className="h-5 w-1/3" />
        </Skeleton>
      )}
    </Dialog>
  );
}

/** Paper and details beside each other; where there is no room for both, one of the two. */
function Opened({ document, askManager }: { document: ShownDocument } & Pick<DocumentDialogProps, 'askManager'>) {
  const t = usePhrases(paperPhrases);
  const locale = useLocale();
  const [view, setView] = useState<'paper' | 'details'>('paper');
  return (
    <>
      <div className="px-6 pb-3 max-sm:px-4 lg:hidden">
        <Choice
          label={<span className="sr-only">{t.views}</span>}
          look="segments"
          value={view}
          onChange={setView}
          options={[
            { value: 'paper', label: t.paper },
            { value: 'details', label: document.toPay ? t.payment : t.details },
          ]}
        />
      </div>
      <div className="flex min-h-0 flex-1 border-t border-line">
        <div className={clsx('flex min-h-0 min-w-0 flex-1', view !== 'paper' && 'max-lg:hidden')}>
          {document.hasFile ? (
            <Preview document={document} />
          ) : (
            <div className="grid flex-1 place-items-center">
              <EmptyState icon={FileX} title={t.noFile} action={askManager(document.organization, t.askForFile(documentName(document, locale)))}>
                {t.noFileText}
              </EmptyState>
            </div>
          )}
        </div>
        <div className={clsx('flex w-92 flex-col gap-6 overflow-y-auto border-line p-6 max-lg:w-full max-sm:p-4 lg:border-l', view !== 'details' && 'max-lg:hidden')}>
          <DocumentFacts document={document} />
          {document.toPay && <PayPanel toPay={document.toPay} />}
        </div>
      </div>
    </>
  );
}
