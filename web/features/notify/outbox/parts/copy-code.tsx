import { useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { outboxPhrases } from '../phrases.ts';

/** Takes the code of an SMS to the clipboard. */
export function CopyCode({ code }: { code: string }) {
  const t = usePhrases(outboxPhrases);
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;
  return (
    <>
      <Button icon={<Icon aria-hidden className="size-4" />} onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true), () => setCopied(false))}>
        {t.copy}
      </Button>
      <span role="status" className="sr-only">
        {copied && t.copied}
      </span>
    </>
  );
}
