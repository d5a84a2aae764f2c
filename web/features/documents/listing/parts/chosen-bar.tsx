import { Download as DownloadIcon } from 'lucide-react';
import { MOST_IN_ZIP } from '#contract/documents.ts';
import { errorText } from '#web/lib/errors.ts';
import { formatMoney } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { useDownload } from '../../download.ts';
import { listingPhrases } from '../phrases.ts';
import { summaryOf, type Ticked } from '../ticked.ts';

/** What is ticked, how much it is together, and what can be done with it; stays in view below the list. */
export function ChosenBar({ ticked }: { ticked: Ticked }) {
  const t = usePhrases(listingPhrases);
  const locale = useLocale();
  const download = useDownload();
  const { total, files, without } = summaryOf(ticked.documents);
  const reason = files.length === 0 ? t.noFiles : files.length > MOST_IN_ZIP ? t.tooMany(MOST_IN_ZIP) : undefined;
  return (
    <section aria-label={t.chosen} className="sticky bottom-4 z-10 mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-card bg-raised px-5 py-3 shadow-float max-sm:bottom-2 max-sm:px-4">
      <div role="status" className="min-w-0 flex-1 basis-60">
        <p>
          <span className="font-semibold">{t.chosenCount(ticked.documents.length)}</span> {total !== null && <span className="whitespace-nowrap tabular-nums">{t.onSum(formatMoney(total, locale))}</span>}
        </p>
        {without > 0 && files.length > 0 && <p className="text-sm text-muted">{t.without(without)}</p>}
      </div>
      <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-auto">
        <Button onClick={ticked.clear}>{t.untick}</Button>
        <Button variant="primary" icon={<DownloadIcon aria-hidden className="size-4 max-sm:hidden" />} pending={download.underway.length > 0} disabledBecause={reason} onClick={() => download.start(files)}>
          {t.downloadChosen}
        </Button>
      </div>
      {download.error !== null && (
        <div className="basis-full">
          <Alert tone="danger">{errorText(download.error, locale)}</Alert>
        </div>
      )}
    </section>
  );
}
