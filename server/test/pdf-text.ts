import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF, line by line, by a reader that is not the writer; what stands beside each other is parted by ` | `. */
export async function pdfText(content: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const lines = new Map<number, Array<{ left: number; text: string }>>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const y = [...lines.keys()].find((known) => Math.abs(known - (item.transform[5] as number)) < 3) ?? (item.transform[5] as number);
      lines.set(y, [...(lines.get(y) ?? []), { left: item.transform[4] as number, text: item.str }]);
    }
    const fromTop = [...lines].toSorted(([one], [other]) => other - one).map(([, words]) => words.toSorted((one, other) => one.left - other.left).map((word) => word.text).join(' | '));
    pages.push(fromTop.join('\n'));
  }
  return pages.join('\n\n').replaceAll('\u00A0', ' ');
}
