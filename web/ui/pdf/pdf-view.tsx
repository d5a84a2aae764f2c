import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useWords } from '../words.ts';
import { openPdf } from './open-pdf.ts';
import { usePagesInView } from './pages-in-view.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { useZoom } from './zoom.ts';

interface PdfViewProps {
  /** What the document is called; read out. */
  label: string;
  content: Blob;
  /** In the place of the pages when they cannot be read. */
  broken: ReactNode;
  /** At the right end of the bar. */
  actions?: ReactNode;
}

interface Opened {
  pdf: PDFDocumentProxy;
  /** Height to width of the first page, for those that have not come yet. */
  ratio: number;
}

const MARGIN = 16;

/** A PDF page by page, with a bar for going through it and looking closer. Comes with its reader: import it when it is needed. */
export default function PdfView({ label, content, broken, actions }: PdfViewProps) {
  const words = useWords();
  const [opened, setOpened] = useState<Opened | 'broken' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { zoom, setZoom } = useZoom(box);
  const room = useWidth(box);
  useEffect(() => read(content, setOpened), [content]);
  const pdf = opened === 'broken' ? null : (opened?.pdf ?? null);
  const { current, near } = usePagesInView(box, room > 0 && pdf ? pdf.numPages : 0);
  const toPage = (number: number) => box.current?.children[number - 1]?.scrollIntoView({ block: 'start' });
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PdfToolbar pages={pdf?.numPages ?? null} current={current} onPage={toPage} zoom={zoom} onZoom={setZoom}>
        {actions}
      </PdfToolbar>
      {opened === 'broken' ? (
        <div className="grid flex-1 place-items-center">{broken}</div>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        <div ref={box} role="region" aria-label={label} aria-description={words.pdfKeys} aria-busy={!opened} tabIndex={0} className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto bg-fill p-4 -outline-offset-2 [scrollbar-gutter:stable]">
          {opened &&
            room > 0 &&
            Array.from({ length: opened.pdf.numPages }, (_, index) => (
              <PdfPage key={index} pdf={opened.pdf} number={index + 1} width={(room - 2 * MARGIN) * zoom} ratio={opened.ratio} near={near.has(index)} />
            ))}
        </div>
      )}
    </div>
  );
}

function read(content: Blob, tell: (opened: Opened | 'broken' | null) => void): () => void {
  let task: ReturnType<typeof openPdf> | undefined;
  let left = false;
  async function open() {
    const bytes = await content.arrayBuffer();
    if (left) return;
    task = openPdf(bytes);
    const pdf = await task.promise;
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    if (!left) tell({ pdf, ratio: height / width });
  }
  tell(null);
  open().catch(() => !left && tell('broken'));
  return () => {
    left = true;
    void task?.destroy();
  };
}

/** Width of a box as it is now; 0 while it is not shown. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const watching = new ResizeObserver(([entry]) => entry && setWidth(entry.target.clientWidth));
    watching.observe(box.current);
    return () => watching.disconnect();
  }, [box]);
  return width;
}
