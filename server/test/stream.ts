import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

export interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** All that has come. */
  text: string;
  isOver: boolean;
  leave(): void;
}

/** Opens an event stream as a page does, and listens until it ends or is left. */
export async function listenTo(url: string, headers: Record<string, string> = {}): Promise<Heard> {
  const request = http.get(url, { agent: false, headers: { ...headers, accept: 'text/event-stream' } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const heard: Heard = { status: response.statusCode ?? 0, headers: response.headers, text: '', isOver: false, leave: () => void request.destroy() };
  response.setEncoding('utf8').on('data', (text: string) => void (heard.text += text));
  response.on('error', () => {}).once('close', () => void (heard.isOver = true));
  return heard;
}
