import type { ReactNode } from 'react';
import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../icon-button.tsx';
import { useWords } from '../words.ts';
import { larger, smaller, WHOLE_WIDTH } from './zoom.ts';

interface PdfToolbarProps {
  /** Null while the document is not read, or cannot be. */
  pages: number | null;
  current: number;
  onPage: (number: number) => void;
  zoom: number;
  onZoom: (zoom: number) => void;
  children: ReactNode;
}

export function PdfToolbar({ pages, current, onPage, zoom, onZoom, children }: PdfToolbarProps) {
  const words = useWords();
  const isRead = pages !== null;
  const percent = `${Math.round(zoom * 100)} %`;
  return (
    <div role="group" aria-label={words.pdfBar} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-1">
      {isRead && pages > 1 && (
        <div className="flex items-center gap-1">
          <Step label={words.pdfPrevious} icon={<ChevronUp aria-hidden className="size-4.5" />} onStep={current > 1 ? () => onPage(current - 1) : null} />
          <span role="status" className="text-sm whitespace-nowrap tabular-nums">
            {words.pdfPage(current, pages)}
          </span>
          <Step label={words.pdfNext} icon={<ChevronDown aria-hidden className="size-4.5" />} onStep={current < pages ? () => onPage(current + 1) : null} />
        </div>
      )}
      <div className="flex items-center gap-1">
        <Step label={words.zoomOut} icon={<ZoomOut aria-hidden className="size-4.5" />} onStep={isRead ? stepTo(smaller(zoom), onZoom) : null} />
        <button type="button" aria-label={`${words.zoomWhole}: ${percent}`} title={words.zoomWhole} onClick={() => onZoom(WHOLE_WIDTH)} className="min-h-9 min-w-14 rounded-control px-1 text-sm tabular-nums hover:bg-fill touch:min-h-11">
          {percent}
        </button>
        <Step label={words.zoomIn} icon={<ZoomIn aria-hidden className="size-4.5" />} onStep={isRead ? stepTo(larger(zoom), onZoom) : null} />
      </div>
      <div className="ml-auto">{children}</div>
    </div>
  );
}

function stepTo(zoom: number | null, onZoom: (zoom: number) => void): (() => void) | null {
  return zoom === null ? null : () => onZoom(zoom);
}

/** Stays where it is at the end of the way, and keeps the focus. */
function Step({ label, icon, onStep }: { label: string; icon: ReactNode; onStep: (() => void) | null }) {
  return <IconButton label={label} icon={icon} aria-disabled={onStep === null || undefined} onClick={() => onStep?.()} className="aria-disabled:opacity-40" />;
}
