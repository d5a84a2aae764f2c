import { useState } from 'react';
import { Download } from 'lucide-react';
import { downloadReconciliation } from '#contract/documents.ts';
import { useAction } from '#web/lib/action.ts';
import { fetchFile, urlOf } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { saveFile } from '#web/lib/save-file.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { reconciliationPhrases } from '../phrases.ts';

export interface StatementOf {
  organization: string;
  from: string;
  to: string;
}

const forms = ['pdf', 'csv'] as const;

/** The statement on paper, and for a spreadsheet. */
export function StatementFiles(of: StatementOf) {
  const t = usePhrases(reconciliationPhrases);
  const locale = useLocale();
  const [asked, setAsked] = useState<(typeof forms)[number]>('pdf');
  const download = useAction(async (as: (typeof forms)[number]) => {
    setAsked(as);
    const { name, content } = await fetchFile(urlOf(downloadReconciliation, { ...of, as }));
    saveFile(name, content);
  });
  return (
    <>
      <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">
        {forms.map((as) => (
          <Button key={as} icon={<Download aria-hidden className="size-4" />} pending={download.pending && asked === as} onClick={() => void download.run(as)}>
            {t[as]}
          </Button>
        ))}
      </div>
      {download.error !== null && (
        <div className="basis-full">
          <Alert tone="danger">{errorText(download.error, locale)}</Alert>
        </div>
      )}
    </>
  );
}
