import { useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { copyText } from '#web/lib/clipboard.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { paperPhrases } from '../phrases.ts';

/** A value to be typed elsewhere, and the button that copies it. */
export function CopyLine({ label, value }: { label: string; value: string }) {
  const t = usePhrases(paperPhrases);
  const [copied, setCopied] = useState<boolean | null>(null);
  const Icon = copied ? Check : Copy;
  return (
    <div className="flex items-start justify-between gap-2 py-1">
      <div className="min-w-0">
        <div className="text-sm text-muted">{label}</div>
        <div className="wrap-break-word tabular-nums">{value}</div>
        <div role="status" className={copied ? 'sr-only' : 'text-sm text-muted'}>
          {copied === true && t.copied}
          {copied === false && t.notCopied}
        </div>
      </div>
      <IconButton label={t.copy(label)} icon={<Icon aria-hidden className="size-4" />} onClick={() => void copyText(value).then(setCopied)} />
    </div>
  );
}
