import { useState } from 'react';
import { Copy } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { staffSignInPhrases } from '../phrases.ts';
import { secretInGroups, svgAddress } from '../secret-text.ts';

/** How to bring the secret into an app: by camera, or by typing it. */
export function TotpSetup({ secret, qrSvg }: { secret: string; qrSvg: string }) {
  const t = usePhrases(staffSignInPhrases);
  const [copied, setCopied] = useState(false);
  return (
    <ol className="mb-5 flex list-decimal flex-col gap-3 pl-5">
      <li>{t.install}</li>
      <li>
        {t.scan}
        <img src={svgAddress(qrSvg)} alt={t.qr} width={192} height={192} className="mt-2 rounded-control border border-line" />
        <p className="mt-2 text-muted">{t.byHand}</p>
        <code className="mt-1 block font-mono wrap-break-word select-all">{secretInGroups(secret)}</code>
        <Button
          className="mt-2"
          icon={<Copy aria-hidden className="size-4" />}
          onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true), () => setCopied(false))}
        >
          {t.copy}
        </Button>
        <span role="status" className="ml-3 text-sm text-success-text">
          {copied && t.copied}
        </span>
      </li>
      <li>{t.confirm}</li>
    </ol>
  );
}
