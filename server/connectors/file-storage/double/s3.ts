import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAuthorization, signatureOf } from './signature.ts';

export type S3Mood =
  | { kind: 'well' }
  /** Any bytes with any status. */
  | { kind: 'bytes'; status: number; body: string; headers?: Record<string, string> }
  /** Breaks the connection after some bytes of a file. */
  | { kind: 'cut'; after: number }
  | { kind: 'silent' }
  /** Falls silent after some bytes of a file. */
  | { kind: 'stuck'; after: number };

const SKEW_MS = 15 * 60 * 1000;

/** An S3 storage over loopback: believes only requests that are rightly signed, bytes included. Keeps all in memory. */
export class S3Double {
  readonly region = 'ru-test-1';
  readonly bucket = 'kabinet-files';
  readonly accessKey = 'AKTEST0000000001';
  readonly secretKey = 's3/ключ+secret==';
  mood: S3Mood = { kind: 'well' };
  readonly objects = new Map<string, Buffer>();
  readonly requests: string[] = [];
  endpoint = '';
  readonly #server = http.createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<S3Double> {
    const double = new S3Double();
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    double.endpoint = `http://127.0.0.1:${(double.#server.address() as AddressInfo).port}`;
    return double;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { mood } = this;
    this.requests.push(`${request.method} ${request.url}`);
    if (mood.kind === 'silent') return;
    if (mood.kind === 'bytes') {
      response.writeHead(mood.status, mood.headers);
      response.end(mood.body);
      return;
    }
    const body = Buffer.concat(chunks);
    const refusal = this.#distrust(request, body);
    if (refusal) return refuse(response, ...refusal);
    const [, bucket, key = ''] = (request.url ?? '').split('/');
    if (bucket !== this.bucket) return refuse(response, 404, 'NoSuchBucket');
    this.#do(request.method ?? '', key, body, response);
  }

  #do(method: string, key: string, body: Buffer, response: http.ServerResponse): void {
    if (method === 'PUT') {
      this.objects.set(key, body);
      response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
    } else if (method === 'DELETE') {
      this.objects.delete(key);
      response.writeHead(204).end();
    } else {
      const object = this.objects.get(key);
      if (!object) return refuse(response, 404, 'NoSuchKey');
      response.writeHead(200, { 'content-length': object.length, 'content-type': 'application/octet-stream' });
      if (this.mood.kind === 'cut') response.write(object.subarray(0, this.mood.after), () => response.socket?.resetAndDestroy());
      else if (this.mood.kind === 'stuck') response.write(object.subarray(0, this.mood.after));
      else response.end(object);
    }
  }

  #distrust(request: http.IncomingMessage, body: Buffer): [status: number, code: string] | null {
    const authorization = readAuthorization(request.headers.authorization);
    if (!authorization) return [403, 'AccessDenied'];
    if (authorization.accessKey !== this.accessKey) return [403, 'InvalidAccessKeyId'];
    if (authorization.region !== this.region) return [400, 'AuthorizationHeaderMalformed'];
    const sentAt = Date.parse(String(request.headers['x-amz-date']).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (!(Math.abs(Date.now() - sentAt) < SKEW_MS)) return [403, 'RequestTimeTooSkewed'];
    if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => authorization.signedHeaders.includes(name))) return [403, 'AccessDenied'];
    const expected = signatureOf({ method: request.method ?? '', url: request.url ?? '', headers: request.headers }, authorization, this.secretKey);
    if (authorization.signature !== expected) return [403, 'SignatureDoesNotMatch'];
    return request.headers['x-amz-content-sha256'] === createHash('sha256').update(body).digest('hex') ? null : [400, 'XAmzContentSHA256Mismatch'];
  }
}

function refuse(response: http.ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>said by the double</Message><RequestId>1</RequestId></Error>`);
}
