import { useEffect, useRef, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { copyText } from '#web/lib/clipboard.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { passwordLinkPhrases } from '../link-phrases.ts';

/** The password, this once. */
export function ShownPassword({ password }: { password: string }) {
  const t = usePhrases(passwordLinkPhrases);
  const [copied, setCopied] = useState<boolean | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => box.current?.focus(), []);
  const Icon = copied ? Check : Copy;
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <div>
        <p className="text-sm text-muted">{t.password}</p>
        <div className="mt-1 flex items-center justify-between gap-2 rounded-control bg-fill px-3.5 py-2">
          <code translate="no" className="min-w-0 font-mono text-lg wrap-anywhere select-all">
            {password}
          </code>
          <IconButton label={t.copy} icon={<Icon aria-hidden className="size-4.5" />} onClick={() => void copyText(password).then(setCopied)} />
        </div>
        <p role="status" className="mt-1 text-sm text-muted">
          {copied !== null && (copied ? t.copied : t.notCopied)}
        </p>
      </div>
      <Alert tone="warning" title={t.shown}>
        {t.shownText}
      </Alert>
    </div>
  );
}
