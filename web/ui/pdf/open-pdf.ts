import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build gives the file's address
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import faxUrl from 'pdfjs-dist/wasm/jbig2.wasm?url';
import jpeg2000Url from 'pdfjs-dist/wasm/openjpeg.wasm?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Decoders of pictures that scanners make; fetched where a page has such ones. */
const decoders: Record<string, string> = { 'jbig2.wasm': faxUrl, 'openjpeg.wasm': jpeg2000Url };

class Decoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = decoders[filename];
    if (url === undefined) throw new Error(`the portal does not bring ${filename}`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

/** Begins to read a PDF, in a thread of its own; `content` is handed over to it. */
export function openPdf(content: ArrayBuffer): PDFDocumentLoadingTask {
  return getDocument({ data: content, BinaryDataFactory: Decoders, useWorkerFetch: false, isEvalSupported: false });
}
