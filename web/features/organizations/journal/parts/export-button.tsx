import { useState } from 'react';
import { Download } from 'lucide-react';
import { exportJournal } from '#contract/journal.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { formatForSpreadsheet } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { saveFile } from '#web/lib/save-file.ts';
import { useOutdated } from '#web/lib/query.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { journalFile } from '../file.ts';
import type { JournalFilters } from '../filters.ts';
import { journalPhrases } from '../phrases.ts';

interface ExportButtonProps {
  organization: string | undefined;
  filters: JournalFilters;
}

/** Downloads what the filters leave, and says when the file could not hold all of it. */
export function ExportButton({ organization, filters }: ExportButtonProps) {
  const t = usePhrases(journalPhrases);
  const locale = useLocale();
  const outdated = useOutdated();
  const [partly, setPartly] = useState<number | null>(null);
  const download = useAction(async () => {
    setPartly(null);
    const { lines, complete } = await call(exportJournal, { ...filters, organization });
    const today = formatForSpreadsheet(new Date().toISOString()).slice(0, 10);
    saveFile(`journal-${today}.csv`, new Blob([journalFile(lines, locale)], { type: 'text/csv;charset=utf-8' }));
    if (complete) confirmDone(t.downloaded(lines.length));
    else setPartly(lines.length);
    await outdated('/api/journal');
  });
  return (
    <>
      <Button wide="phone" pending={download.pending} icon={<Download aria-hidden className="size-4" />} onClick={() => void download.run()} className="sm:mt-7 sm:ml-auto">
        {t.download}
      </Button>
      <div className="basis-full empty:hidden">
        {download.error !== null && <Alert tone="danger">{errorText(download.error, locale)}</Alert>}
        {partly !== null && <Alert tone="warning">{t.partly(partly)}</Alert>}
      </div>
    </>
  );
}
