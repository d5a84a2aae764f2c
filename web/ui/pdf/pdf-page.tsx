import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { RenderingCancelledException, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { useWords } from '../words.ts';

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  /** Width on the screen, and height to width until the page itself tells. */
  width: number;
  ratio: number;
  /** In view, or near it. Others are not drawn: a picture of a page is large. */
  near: boolean;
}

/** Phones draw nothing on a larger canvas. */
const MOST_PIXELS = 16_000_000;

/** One page: its picture, and over it its text, to be selected and read out. */
export function PdfPage({ pdf, number, width, ratio, near }: PdfPageProps) {
  const words = useWords();
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!near || page) return;
    pdf.getPage(number).then(setPage, () => undefined); // of a document that was closed meanwhile
  }, [pdf, number, near, page]);
  const size = page?.getViewport({ scale: 1 });
  const scale = size ? width / size.width : 1;
  useEffect(() => {
    if (!near || !page || !picture.current || !text.current) return;
    return draw(page, scale, picture.current, text.current);
  }, [near, page, scale]);
  const style: CSSProperties & Record<`--${string}`, number> = { width, height: width * (size ? size.height / size.width : ratio), '--total-scale-factor': scale };
  return (
    // White in the dark too: it is a sheet of paper.
    <div role="group" aria-label={words.pdfPage(number, pdf.numPages)} style={style} className="relative mx-auto shrink-0 bg-[white] shadow-lift">
      {near && (
        <>
          <canvas ref={picture} aria-hidden className="absolute inset-0 size-full" />
          <div ref={text} className="pdf-text" />
        </>
      )}
    </div>
  );
}

function draw(page: PDFPageProxy, scale: number, canvas: HTMLCanvasElement, text: HTMLDivElement): () => void {
  const viewport = page.getViewport({ scale });
  const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const drawing = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  text.replaceChildren();
  const writing = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  drawing.promise.catch(unlessCancelled);
  writing.render().catch(() => undefined); // without it the picture is still there
  return () => {
    drawing.cancel();
    writing.cancel();
  };
}

function unlessCancelled(failure: unknown): void {
  if (!(failure instanceof RenderingCancelledException)) throw failure;
}
