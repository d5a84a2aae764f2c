import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const WORTH_IT_BYTES = 1024;
/** Already compressed inside. */
const PACKED = /\.(woff2|png|jpg|webp|avif|br|gz)$/;

/** Writes `.br` and `.gz` beside each file that gains by it, as small as they can be. */
export async function compressAssets(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (PACKED.test(name)) continue;
    const path = join(folder, name);
    const bytes = await readFile(path);
    if (bytes.length < WORTH_IT_BYTES) continue;
    await writeFile(`${path}.br`, await toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    await writeFile(`${path}.gz`, await toGzip(bytes, { level: 9 }));
  }
}
