import { AwsClient } from 'aws4fetch';
import { fetchFailure } from '#kernel/fetch-failure.ts';
import { sha256 as digestOf } from '#kernel/secrets.ts';
import { probe } from './probe.ts';
import { bytesOf, Patience } from './s3-bytes.ts';
import { assertStorageKey, type FileStorage, type StorageTrouble } from './port.ts';

export interface S3Options {
  /** https://host or http://host:port; the bucket is the first part of the path behind it. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** From the question to the head of the answer; for bytes from one piece to the next. */
  readonly answerMs?: number;
  /** For a whole file on its way there. */
  readonly putMs?: number;
}

const ANSWER_MS = 15_000;
const PUT_MS = 60_000;

const NOTHING = { content: null, sha256: digestOf('') };

type Answer = { readonly kind: 'answered'; readonly response: Response } | StorageTrouble;

/** Any storage that speaks S3: AWS Signature Version 4, the bucket in the path. The bytes are part of what is signed. */
export function createS3Storage(options: S3Options): FileStorage {
  const answerMs = options.answerMs ?? ANSWER_MS;
  const client = new AwsClient({ accessKeyId: options.accessKey, secretAccessKey: options.secretKey, region: options.region, service: 's3' });
  const bucket = `${options.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(options.bucket)}`;

  async function ask(method: 'GET' | 'PUT' | 'DELETE', key: string, limit: AbortSignal, { content, sha256 }: { content: Uint8Array | null; sha256: Buffer } = NOTHING): Promise<Answer> {
    assertStorageKey(key);
    try {
      const request = await client.sign(`${bucket}/${key}`, { method, headers: { 'x-amz-content-sha256': sha256.toString('hex') }, body: content as Uint8Array<ArrayBuffer> | null });
      // A redirect would take the file and the signature to another host.
      return { kind: 'answered', response: await fetch(request, { redirect: 'manual', signal: limit }) };
    } catch (error) {
      const code = fetchFailure(error);
      return { kind: 'unavailable', code, detail: `the S3 storage does not answer (${code})` };
    }
  }

  const storage: FileStorage = {
    name: 'S3',
    async put(key, content, sha256) {
      const answer = await ask('PUT', key, AbortSignal.timeout(options.putMs ?? PUT_MS), { content, sha256 });
      if (answer.kind === 'unavailable') return answer;
      // Something between us and the storage may well say 200 and keep nothing.
      return answer.response.ok && answer.response.headers.has('etag') ? discard(answer.response, { kind: 'stored' }) : refusalOf(answer.response);
    },
    async get(key) {
      const patience = new Patience(answerMs);
      const answer = await ask('GET', key, patience.signal);
      if (answer.kind === 'unavailable') return answer;
      if (answer.response.status === 200 && answer.response.body) return { kind: 'found', content: bytesOf(answer.response.body, patience) };
      const refusal = await refusalOf(answer.response);
      return refusal.code === MISSING ? { kind: 'missing' } : refusal;
    },
    async remove(key) {
      const answer = await ask('DELETE', key, AbortSignal.timeout(answerMs));
      if (answer.kind === 'unavailable') return answer;
      if (answer.response.status === 204) return discard(answer.response, { kind: 'removed' });
      const refusal = await refusalOf(answer.response);
      return refusal.code === MISSING ? { kind: 'removed' } : refusal;
    },
    check: () => probe(storage),
  };
  return storage;
}

const MISSING = 'NoSuchKey';
const MOST_REFUSAL_BYTES = 16 * 1024;

/** What the storage said instead of doing it: its own code. */
async function refusalOf(response: Response): Promise<StorageTrouble> {
  const code = /<Code>(\w{1,60})<\/Code>/.exec(await wordsOf(response))?.[1] ?? `http_${response.status}`;
  return { kind: 'unavailable', code, detail: `the S3 storage refuses (${response.status}, ${code})` };
}

async function discard<T>(response: Response, outcome: T): Promise<T> {
  await response.body?.cancel();
  return outcome;
}

/** No more than a refusal needs. An answer that breaks off or goes on for ever says nothing. */
async function wordsOf(response: Response): Promise<string> {
  let words = '';
  try {
    for await (const piece of response.body ?? []) {
      words += Buffer.from(piece).toString('latin1');
      if (words.length > MOST_REFUSAL_BYTES) break;
    }
    return words;
  } catch {
    return '';
  }
}
