import QRCode from 'qrcode';

/** A QR as modules: the side of the square, and the dark ones as an SVG path in module units. */
export interface Modules {
  readonly size: number;
  readonly path: string;
}

/** Bytes of UTF-8 at error correction level M, without a mark of the encoding, which older readers take for a part of the text. */
export function drawQr(text: string): Modules {
  const { modules } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (data[y * size + x] === 0) continue;
      const begin = x;
      while (x + 1 < size && data[y * size + x + 1] !== 0) x += 1;
      const length = x - begin + 1;
      path += `M${begin} ${y}h${length}v1h-${length}z`;
    }
  }
  return { size, path };
}
