import { useEffect, useState, type ReactNode } from 'react';
import { Download, FileX } from 'lucide-react';
import { useAction } from '#web/lib/action.ts';
import { fetchFile } from '#web/lib/api.ts';
import { errorText, requestNumber } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { saveFile } from '#web/lib/save-file.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { late, Meanwhile } from '#web/ui/late.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { useWords } from '#web/ui/words.ts';
import { linkTo, type ShownDocument } from '../../api.ts';
import { documentName } from '../../name.ts';
import { documentPhrases } from '../../phrases.ts';
import { paperPhrases } from '../phrases.ts';

/** The reader of PDF weighs more than all else together. */
const PdfView = late(() => import('#web/ui/pdf/pdf-view.tsx'), 'within');

/** The paper itself, fetched by a link of its own. What is seen is also what is saved. */
export function Preview({ document }: { document: ShownDocument }) {
  const t = usePhrases(paperPhrases);
  const { download } = usePhrases(documentPhrases);
  const locale = useLocale();
  const { id } = document;
  const [file, setFile] = useState<{ name: string; content: Blob } | null>(null);
  const { run, pending, error } = useAction(async () => setFile(await fetchFile(await linkTo([id]))));
  useEffect(() => {
    void run();
  }, [run]);
  if (error !== null) {
    return (
      <Middle>
        <ErrorState text={errorText(error, locale)} requestId={requestNumber(error)} onRetry={() => void run()} retrying={pending} />
      </Middle>
    );
  }
  if (!file) return <Coming />;
  return (
    <Meanwhile value={<Coming />}>
      <PdfView
        label={t.preview(documentName(document, locale))}
        content={file.content}
        actions={
          <Button variant="primary" icon={<Download aria-hidden className="size-4" />} onClick={() => saveFile(file.name, file.content)}>
            {download}
          </Button>
        }
        broken={
          <EmptyState icon={FileX} title={t.broken}>
            {t.brokenText}
          </EmptyState>
        }
      />
    </Meanwhile>
  );
}

function Coming() {
  const words = useWords();
  return (
    <Middle>
      <Spinner label={words.loading} />
    </Middle>
  );
}

function Middle({ children }: { children: ReactNode }) {
  return <div className="grid min-h-40 flex-1 place-items-center">{children}</div>;
}
