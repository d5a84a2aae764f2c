import { useEffect, useRef, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { copyText } from '#web/lib/clipboard.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { DialogActions } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { tokenPhrases } from '../phrases.ts';

/** The key, to be taken along now or never. */
export function NewToken({ token, onClose }: { token: string; onClose: () => void }) {
  const t = usePhrases(tokenPhrases);
  const [copied, setCopied] = useState<boolean | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // The button that made it is gone.
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const Icon = copied ? Check : Copy;
  return (
    <>
      <div ref={box} className="flex flex-col gap-3">
        <TextField label={t.token} value={token} readOnly className="font-mono" onFocus={(event) => event.currentTarget.select()} description={t.once} />
        <p role="status" className="text-sm empty:hidden">
          {copied === true && t.copied}
          {copied === false && t.notCopied}
        </p>
      </div>
      <DialogActions>
        <Button variant="primary" icon={<Icon aria-hidden className="size-4" />} onClick={() => void copyText(token).then(setCopied)}>
          {t.copy}
        </Button>
        <Button onClick={onClose}>{t.done}</Button>
      </DialogActions>
    </>
  );
}
