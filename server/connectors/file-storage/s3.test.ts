import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '#kernel/secrets.ts';
import { S3Double, type S3Mood } from './double/s3.ts';
import { signatureOf } from './double/signature.ts';
import { newStorageKey, type FileStorage } from './port.ts';
import { bytesOf, Patience } from './s3-bytes.ts';
import { createS3Storage, type S3Options } from './s3.ts';

it('the double works out the signature that AWS publishes as its example', () => {
  const headers = { host: 'examplebucket.s3.amazonaws.com', range: 'bytes=0-9', 'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'x-amz-date': '20130524T000000Z' };
  const signed = { date: '20130524', region: 'us-east-1', signedHeaders: Object.keys(headers) };
  expect(signatureOf({ method: 'GET', url: '/test.txt', headers }, signed, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});

describe('an S3 storage', () => {
  let double: S3Double;
  beforeEach(async () => {
    double = await S3Double.start();
  });
  afterEach(() => double.stop());

  const connect = (changes: Partial<S3Options> = {}) =>
    createS3Storage({ endpoint: double.endpoint, region: double.region, bucket: double.bucket, accessKey: double.accessKey, secretKey: double.secretKey, answerMs: 400, putMs: 400, ...changes });
  const content = randomBytes(200_000);
  const calls = (storage: FileStorage, key: string) => [() => storage.put(key, content, sha256(content)), () => storage.get(key), () => storage.remove(key)] as const;
  const unavailable = (code: string) => ({ kind: 'unavailable', code, detail: expect.stringMatching(/^the S3 storage [ -~]+$/) as string });

  it.each<[string, Partial<S3Options>, string]>([
    ['a key that it does not know', { accessKey: 'AKSTRANGER' }, 'InvalidAccessKeyId'],
    ['a wrong secret', { secretKey: 'guessed' }, 'SignatureDoesNotMatch'],
    ['another region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed'],
    ['no such bucket', { bucket: 'other' }, 'NoSuchBucket'],
  ])('that answers %s: nothing is done, nothing taken for missing', async (_what, changes, code) => {
    for (const call of calls(connect(changes), newStorageKey())) expect(await call()).toEqual(unavailable(code));
    expect(double.objects.size).toBe(0);
    expect(await connect(changes).check()).toEqual({ ok: false, detail: expect.stringContaining(code) as string });
  });

  it.each<[string, S3Mood, string]>([
    ['is in trouble', { kind: 'bytes', status: 500, body: '<?xml version="1.0"?><Error><Code>InternalError</Code></Error>' }, 'InternalError'],
    ['is too busy', { kind: 'bytes', status: 503, body: '<Error><Code>SlowDown</Code></Error>' }, 'SlowDown'],
    ['is not there, but a web server is', { kind: 'bytes', status: 404, body: '<html>404 Not Found</html>' }, 'http_404'],
    ['is elsewhere', { kind: 'bytes', status: 307, body: '', headers: { location: 'http://127.0.0.1:1/elsewhere' } }, 'http_307'],
    ['says more than anybody needs', { kind: 'bytes', status: 502, body: 'x'.repeat(1_000_000) }, 'http_502'],
    ['never answers', { kind: 'silent' }, 'timeout'],
  ])('that %s', async (_what, mood, code) => {
    double.mood = mood;
    for (const call of calls(connect(), newStorageKey())) expect(await call()).toEqual(unavailable(code));
  });

  it('that is a page for signing in to the network has kept and removed nothing', async () => {
    double.mood = { kind: 'bytes', status: 200, body: '<html>Welcome to the hotel</html>' };
    const [put, , remove] = calls(connect(), newStorageKey());
    expect(await put()).toEqual(unavailable('http_200'));
    expect(await remove()).toEqual(unavailable('http_200'));
    expect(await connect().check()).toMatchObject({ ok: false });
  });

  it('that is down', async () => {
    const storage = connect();
    await double.stop();
    for (const call of calls(storage, newStorageKey())) expect(await call()).toEqual(unavailable('ECONNREFUSED'));
  });

  it.each<[string, S3Mood]>([['breaks off', { kind: 'cut', after: 100_000 }], ['falls silent', { kind: 'stuck', after: 100_000 }]])('that %s in the middle of a file: its stream ends with an error', async (_what, mood) => {
    const key = newStorageKey();
    await connect().put(key, content, sha256(content));
    double.mood = mood;
    const answer = await connect().get(key);
    if (answer.kind !== 'found') throw new Error(answer.kind);
    await expect(buffer(answer.content)).rejects.toThrow();
  });

  it('gets other bytes than were signed: they are refused', async () => {
    expect(await connect().put(newStorageKey(), Buffer.from('changed on the way'), sha256('as it was'))).toEqual(unavailable('XAmzContentSHA256Mismatch'));
    expect(double.objects.size).toBe(0);
  });

  it('is asked under the bucket, with a slash too many in its address', async () => {
    const key = newStorageKey();
    expect(await connect({ endpoint: `${double.endpoint}/` }).put(key, content, sha256(content))).toEqual({ kind: 'stored' });
    expect(double.requests).toEqual([`PUT /kabinet-files/${key}`]);
  });
});

describe('patience with what comes in pieces', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const pieces = () => new TransformStream<Uint8Array, Uint8Array>();

  it('ends when the other side is silent, not while the reader is', async () => {
    const patience = new Patience(1_000);
    const { readable, writable } = pieces();
    const reader = bytesOf(readable, patience);
    const first = reader.next();
    await writable.getWriter().write(Buffer.from('x'));
    expect(await first).toMatchObject({ done: false });
    vi.advanceTimersByTime(3_600_000);
    expect(patience.signal.aborted).toBe(false);
    void reader.next();
    vi.advanceTimersByTime(1_001);
    expect(patience.signal.aborted).toBe(true);
  });

  it('ends for an answer that nobody reads', () => {
    const patience = new Patience(1_000);
    bytesOf(pieces().readable, patience);
    vi.advanceTimersByTime(1_001);
    expect(patience.signal.aborted).toBe(true);
  });
});
