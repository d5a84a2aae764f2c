import { ArrowLeft } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import { documentPhrases } from '../phrases.ts';

/** Back to the list, from the pages beside it. */
export function ToDocuments({ withChoice }: { withChoice: (path: string) => string }) {
  const t = usePhrases(documentPhrases);
  return (
    <Link href={withChoice('/documents')} className="mb-3 inline-flex items-center gap-1.5 touch:min-h-11">
      <ArrowLeft aria-hidden className="size-4" />
      {t.back}
    </Link>
  );
}
