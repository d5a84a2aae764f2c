import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * A text that whoever has the public key can seal and only the holder of the private one can open: X25519 with a key of
 * its own for each text, HKDF-SHA256, AES-256-GCM. `context` (the row's id) is authenticated, so a swapped text does not open.
 */
export function sealFor(publicKey: Buffer, context: string, text: string): Buffer {
  const once = generateKeyPairSync('x25519');
  const oncePublic = rawPublicKey(once.publicKey);
  const cipher = createCipheriv('aes-256-gcm', ...keyAndIv(once.privateKey, publicKeyOf(publicKey), oncePublic, publicKey));
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([oncePublic, cipher.getAuthTag(), body]);
}

/** A private key for whoever keeps no other secret. */
export function boxKeyOf(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'kabinet:box-key', 32));
}

/** The keys of a process that may open: the present one first, after it those that were in use before. */
export class BoxKeys {
  readonly #keys: readonly KeyObject[];

  /** 32 bytes each. */
  constructor(keys: readonly [Buffer, ...Buffer[]]) {
    this.#keys = keys.map(privateKeyOf);
  }

  /** To be left where those find it who seal. */
  get publicKey(): Buffer {
    return rawPublicKey(createPublicKey(this.#keys[0] as KeyObject));
  }

  /** Throws when no key fits, or text or context were changed. */
  open(context: string, sealed: Buffer): string {
    for (const key of this.#keys) {
      const text = tryToOpen(key, context, sealed);
      if (text !== null) return text;
    }
    throw new Error('no key opens what was sealed');
  }

  /** Whether the present key opens it, so that the ones before are not needed for it. */
  isCurrent(context: string, sealed: Buffer): boolean {
    return tryToOpen(this.#keys[0] as KeyObject, context, sealed) !== null;
  }
}

function tryToOpen(key: KeyObject, context: string, sealed: Buffer): string | null {
  try {
    const oncePublic = sealed.subarray(0, 32);
    const decipher = createDecipheriv('aes-256-gcm', ...keyAndIv(key, publicKeyOf(oncePublic), oncePublic, rawPublicKey(createPublicKey(key))));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(32, 48));
    return Buffer.concat([decipher.update(sealed.subarray(48)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Both come from a secret that no other text has, so the IV needs no place in the sealed text. */
function keyAndIv(privateKey: KeyObject, publicKey: KeyObject, oncePublic: Buffer, recipient: Buffer): [Buffer, Buffer] {
  const secret = diffieHellman({ privateKey, publicKey });
  const made = Buffer.from(hkdfSync('sha256', secret, Buffer.concat([oncePublic, recipient]), 'kabinet:box', 44));
  return [made.subarray(0, 32), made.subarray(32)];
}

// RFC 8410: what stands before the 32 bytes of an X25519 key.
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

function privateKeyOf(raw: Buffer): KeyObject {
  if (raw.length !== 32) throw new Error('a key is 32 bytes');
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, raw]), format: 'der', type: 'pkcs8' });
}

function publicKeyOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}
