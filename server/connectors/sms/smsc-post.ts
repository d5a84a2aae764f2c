import http from 'node:http';
import https from 'node:https';

export type Exchange =
  | { kind: 'answered'; status: number; body: string }
  /** Not a byte of the request left, so another host may be asked. */
  | { kind: 'unreached'; code: string }
  /** The request left, a whole answer did not come. */
  | { kind: 'lost'; code: string };

export interface PostLimits {
  /** Until the connection stands, with TLS. */
  readonly connectMs: number;
  readonly totalMs: number;
  readonly answerBytes: number;
  /** Certificates of an own authority, PEM. */
  readonly ca?: string;
}

/**
 * Posts a form over a connection of its own: a kept one might be closed by the host just when the
 * form is written, and nobody could say whether it was read. The form is written only after the
 * connection stands and the certificate is believed, which tells "unreached" from "lost".
 */
export function postForm(url: URL, form: URLSearchParams, limits: PostLimits): Promise<Exchange> {
  const body = Buffer.from(form.toString());
  const secure = url.protocol === 'https:';
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
  return new Promise((resolve) => {
    let left = false;
    const request = (secure ? https : http).request(url, { method: 'POST', agent: false, headers, ...(limits.ca === undefined ? {} : { ca: limits.ca }) });
    const settle = (exchange: Exchange) => {
      clearTimeout(connecting);
      clearTimeout(waiting);
      resolve(exchange);
      request.destroy();
    };
    const fail = (code: string) => settle(left ? { kind: 'lost', code } : { kind: 'unreached', code });
    const connecting = setTimeout(() => fail('connect_timeout'), limits.connectMs);
    const waiting = setTimeout(() => fail('timeout'), limits.totalMs);
    request.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'broken'));
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting);
        left = true;
        request.end(body);
      });
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('error', () => fail('cut'));
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > limits.answerBytes) fail('answer_too_long');
        else chunks.push(chunk);
      });
      response.on('end', () => settle({ kind: 'answered', status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
    });
  });
}
