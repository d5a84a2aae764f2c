import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** What a token, code or sealed text is for: the same bytes never serve two purposes. */
export type Purpose = 'session' | 'registration' | 'recovery' | 'staff_session' | 'email_confirmation' | 'invitation' | 'sms_code' | 'message' | 'totp_secret' | 'push' | 'document_link' | 'bill_recipient' | 'cloud_password' | 'permission_code';

/**
 * All cryptography of the server stands here. The key is 32 bytes; each purpose has its own key
 * derived from it (HKDF-SHA256).
 */
export class Secrets {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    if (key.length !== 32) throw new Error('the secret key must be 32 bytes');
    this.#key = key;
  }

  /** A new 256-bit token: the text goes to its owner, only the hash is kept. */
  newToken(purpose: Purpose): { token: string; hash: Buffer } {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: this.hashToken(purpose, token) };
  }

  hashToken(purpose: Purpose, token: string): Buffer {
    return createHash('sha256').update(`${purpose}:${token}`).digest();
  }

  /** Six digits from a CSPRNG. */
  newSmsCode(): string {
    return String(randomInt(0, 1_000_000)).padStart(6, '0');
  }

  /** A code has 20 bits only: keyed, and bound to the request that it belongs to. */
  hashCode(requestId: string, code: string): Buffer {
    return createHmac('sha256', this.#derived('sms_code')).update(`${requestId}:${code}`).digest();
  }

  equal(a: Buffer, b: Buffer): boolean {
    return a.length === b.length && timingSafeEqual(a, b);
  }

  /** AES-256-GCM; `context` (the row's id) is authenticated, so a swapped text does not open. */
  seal(purpose: Purpose, context: string, text: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#derived(purpose), iv);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** Throws when the text was sealed for another purpose, row or key, or was changed. */
  open(purpose: Purpose, context: string, sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#derived(purpose), sealed.subarray(0, 12));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  }

  #derived(purpose: Purpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, Buffer.alloc(0), `kabinet:${purpose}`, 32));
  }
}

/** For proving later which text was shown, or that a file is still the same. */
export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/**
 * Passes the bytes on and throws `ChangedError` at their end when they are others than expected. The last
 * piece is held back until then: whoever reads never has the whole of a file that is wrong.
 */
export async function* verified(content: AsyncIterable<Uint8Array>, expected: Buffer): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const piece of content) {
    if (held) yield held;
    hash.update(piece);
    held = piece;
  }
  if (!hash.digest().equals(expected)) throw new ChangedError();
  if (held) yield held;
}

export class ChangedError extends Error {
  constructor() {
    super('the bytes are not the ones whose SHA-256 was kept');
    this.name = 'ChangedError';
  }
}
