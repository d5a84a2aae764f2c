import { fetchFailure } from '#kernel/fetch-failure.ts';

export type Exchange =
  | { kind: 'answered'; status: number; body: Buffer }
  | { kind: 'broken'; code: string };

export interface PostLimits {
  /** From the look-up of the host's name to the last byte of the answer. */
  readonly totalMs: number;
  readonly answerBytes: number;
}

/** Posts JSON and reads the answer within the limits. Follows no redirect: the key is for this host only. */
export async function postJson(url: URL, headers: Readonly<Record<string, string>>, body: unknown, limits: PostLimits): Promise<Exchange> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(limits.totalMs),
    });
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > limits.answerBytes) return { kind: 'broken', code: 'answer_too_long' };
      chunks.push(chunk);
    }
    return { kind: 'answered', status: response.status, body: Buffer.concat(chunks) };
  } catch (error) {
    return { kind: 'broken', code: fetchFailure(error) };
  }
}
