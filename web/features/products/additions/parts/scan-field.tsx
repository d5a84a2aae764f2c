import { uploadTypes } from '#contract/files.ts';
import { errorText } from '#web/lib/errors.ts';
import { formatBytes } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import type { Upload } from '#web/lib/upload.ts';
import { FileField } from '#web/ui/file-field.tsx';
import { additionPhrases } from '../phrases.ts';

/** What proves the purchase; it goes on its way while the rest is typed. */
export function ScanField({ scan }: { scan: Upload }) {
  const t = usePhrases(additionPhrases);
  const locale = useLocale();
  return (
    <FileField
      name="scanFileId"
      label={t.scan}
      description={t.scanHint}
      optional
      accept={uploadTypes}
      file={scan.file && { name: scan.file.name, size: formatBytes(scan.file.size, locale) }}
      progress={scan.progress}
      value={scan.fileId}
      error={scan.error === null ? undefined : errorText(scan.error, locale)}
      onPick={scan.pick}
      onRemove={scan.remove}
    />
  );
}
