/** Nothing can be said or done now. `detail` is for the staff and holds no secret. */
export interface StorageTrouble {
  readonly kind: 'unavailable';
  readonly code: string;
  readonly detail: string;
}

/**
 * Where the bytes of files lie, each under a key of its own that is given once. Every end of a call is a
 * value; only bytes that break off on the way are an error of their stream.
 */
export interface FileStorage {
  readonly name: string;
  /** After `stored` the bytes outlive a power cut. Half of them are never found under the key. */
  put(key: string, content: Uint8Array, sha256: Buffer): Promise<{ kind: 'stored' } | StorageTrouble>;
  /** The stream gives the bytes as they lie there; whether they are still the right ones is for the caller to see. */
  get(key: string): Promise<{ kind: 'found'; content: AsyncIterable<Uint8Array> } | { kind: 'missing' } | StorageTrouble>;
  /** What was never there, or only half, is removed too. */
  remove(key: string): Promise<{ kind: 'removed' } | StorageTrouble>;
  /** Puts, reads and removes a few bytes. */
  check(): Promise<{ readonly ok: boolean; readonly detail: string }>;
}

export function newStorageKey(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/** Nothing else reaches a file system or an address: a key is never made of a name that somebody typed. */
export function assertStorageKey(key: string): void {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('not a key of the file storage');
}
