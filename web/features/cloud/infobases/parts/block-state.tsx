import type { Infobase } from '#contract/infobases.ts';
import { formatMoment, formatSince } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status } from '#web/ui/status.tsx';
import { infobaseDeedPhrases } from '../deed-phrases.ts';
import { infobasePhrases } from '../phrases.ts';

/** Whether people may come in to an infobase, as of when that is known; if not, until when, with what message and by what code they may all the same. */
export function BlockState({ infobase: { block, blockReadAt, cluster } }: { infobase: Infobase }) {
  const t = usePhrases(infobaseDeedPhrases);
  const { open } = usePhrases(infobasePhrases);
  const locale = useLocale();
  const asOf = blockReadAt !== null && <span className="block text-sm text-muted tabular-nums">{t.asOf(formatSince(blockReadAt, cluster.answeredAt, locale))}</span>;
  if (block === null) {
    return (
      <>
        <Status tone="success">{open}</Status>
        {asOf}
      </>
    );
  }
  const moment = (at: string | null) => (at === null ? null : formatMoment(at, locale));
  const notes = [...(block.permissionCode === null ? [] : [t.codeIs(block.permissionCode)]), block.setBy === null ? t.setElsewhere : t.setBy(block.setBy)];
  return (
    <>
      <Status tone={block.isOn ? 'danger' : 'warning'}>{block.isOn ? t.blocked : t.willBe}</Status>
      <span className="block text-sm tabular-nums">{t.sinceTo(moment(block.from), moment(block.to))}</span>
      {block.message !== '' && <span className="block text-sm text-muted wrap-anywhere">«{block.message}»</span>}
      {notes.map((note) => (
        <span key={note} className="block text-sm text-muted wrap-anywhere">
          {note}
        </span>
      ))}
      {asOf}
    </>
  );
}
