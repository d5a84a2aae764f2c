import { createHash, createHmac } from 'node:crypto';

/** A request as its receiver sees it; names of headers in small letters. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Authorization {
  readonly accessKey: string;
  readonly date: string;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const HEADER = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

export function readAuthorization(header: string | undefined): Authorization | null {
  const found = HEADER.exec(header ?? '');
  if (!found) return null;
  const [, accessKey = '', date = '', region = '', names = '', signature = ''] = found;
  return { accessKey, date, region, signedHeaders: names.split(';'), signature };
}

/** The signature that the request must carry: AWS Signature Version 4 for S3, as its receiver works it out. */
export function signatureOf(request: SignedRequest, { date, region, signedHeaders }: Pick<Authorization, 'date' | 'region' | 'signedHeaders'>, secretKey: string): string {
  const [path = '', query = ''] = request.url.split('?');
  const canonical = [
    request.method,
    path,
    query.split('&').filter(Boolean).sort().join('&'),
    ...signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    String(request.headers['x-amz-content-sha256']),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], `${date}/${region}/s3/aws4_request`, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [date, region, 's3', 'aws4_request'].reduce<Buffer | string>((at, part) => createHmac('sha256', at).update(part).digest(), `AWS4${secretKey}`);
  return createHmac('sha256', key).update(toSign).digest('hex');
}
