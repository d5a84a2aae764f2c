/** The least that passes for a PDF. The words make one differ from the other. */
export function pdfOf(words: string): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`);
}

/** The head of a PNG of that size; nothing to see in it. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** The head of a JPEG of that size. */
export function jpegOf(width: number, height: number): Buffer {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108000000000301220002110103110100', 'hex');
  head.writeUInt16BE(height, 25);
  head.writeUInt16BE(width, 27);
  return head;
}
