import { useState } from 'react';
import { Play } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { sourcePhrases } from '../phrases.ts';

const WholeDialog = late(() => import('./whole-dialog.tsx'));

interface StartButtonsProps {
  /** The source as people call it. */
  name: string;
  /** It is being read, or waits for that. */
  busy: boolean;
  /** Reads what changed; the page shows its failure. */
  onStart: () => void;
  /** Reads everything; the dialog shows its failure. */
  startWhole: () => Promise<void>;
}

/** Has a source read: what changed at once, everything after a second look. */
export function StartButtons({ name, busy, onStart, startWhole }: StartButtonsProps) {
  const t = usePhrases(sourcePhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <div className="flex flex-wrap items-start gap-2 max-sm:w-full max-sm:flex-col max-sm:items-stretch">
      <Button icon={<Play aria-hidden className="size-4" />} wide="phone" pending={busy} aria-label={t.ofSource(t.start, name)} onClick={onStart}>
        {t.start}
      </Button>
      {/* Always open to look at: the focus comes back to it while the exchange that it started runs. */}
      <Button wide="phone" aria-label={t.ofSource(t.whole, name)} onPointerEnter={WholeDialog.preload} onFocus={WholeDialog.preload} onClick={() => setDialog('open')}>
        {t.whole}
      </Button>
      {dialog !== 'never' && (
        <WholeDialog name={name} busy={busy} start={startWhole} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </div>
  );
}
