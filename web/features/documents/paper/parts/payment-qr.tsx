import { Download } from 'lucide-react';
import { formatMoney } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { saveFile } from '#web/lib/save-file.ts';
import { Button } from '#web/ui/button.tsx';
import type { ToPay } from '../../api.ts';
import { paperPhrases } from '../phrases.ts';

type Qr = NonNullable<ToPay['qr']>;

/** Free modules that a reader needs around the code. */
const QUIET = 4;
const SAVED_MODULE_PX = 12;

/** The code that a bank's app reads. Black on white in the dark too. On a phone it is saved and opened from there. */
export function PaymentQr({ qr, amount }: { qr: Qr; amount: number }) {
  const t = usePhrases(paperPhrases);
  const locale = useLocale();
  const side = qr.size + 2 * QUIET;
  const label = t.qrOf(formatMoney(amount, locale));
  return (
    <div className="flex flex-col gap-2">
      <svg role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges" className="w-full max-w-60 rounded-control border border-line">
        <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p className="text-sm text-muted">{t.scan}</p>
      <Button icon={<Download aria-hidden className="size-4" />} onClick={() => picture(qr)?.toBlob((png) => png && saveFile(`${label}.png`, png))} className="self-start">
        {t.saveQr}
      </Button>
    </div>
  );
}

function picture({ size, path }: Qr): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (size + 2 * QUIET) * SAVED_MODULE_PX;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(SAVED_MODULE_PX, SAVED_MODULE_PX);
  pen.translate(QUIET, QUIET);
  pen.fillStyle = '#000';
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- fills a path, not an array
  pen.fill(new Path2D(path));
  return canvas;
}
