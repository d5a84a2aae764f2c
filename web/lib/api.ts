import type { Endpoint, OutputOf, SentInputOf } from '#contract/endpoint.ts';
import { errorCodes, type ErrorCode, type Problem } from '#contract/errors.ts';
import { ApiError, OfflineError } from './api-error.ts';
import { attentionHeader } from './attention.ts';
import { connectionLost, connectionWorks } from './connection.ts';
import { sessionLost } from './session-lost.ts';

/** The one argument of a call: absent where the endpoint takes nothing. Files go by `upload`. */
export type CallInput<E extends Endpoint> = E extends { readonly upload: true } ? [never] : unknown extends SentInputOf<E> ? [] : [input: SentInputOf<E>];

/**
 * Calls an endpoint of the contract. The input's keys go where the endpoint declares them: into the
 * path, the query or the body.
 * @throws {ApiError} when the server refuses
 * @throws {OfflineError} when it is not reached
 */
export async function call<const E extends Endpoint>(endpoint: E, ...input: CallInput<E>): Promise<OutputOf<E>> {
  const [sent = {}] = input as [Record<string, unknown>?];
  const body = endpoint.body && pick(sent, endpoint.body);
  const response = await reach(urlOf(endpoint, sent), {
    method: endpoint.method,
    headers: { ...callHeaders, ...attentionHeader(), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return answerOf(endpoint, response);
}

/** Calls an endpoint whose body is a small file; one that takes its time goes by `upload`, which tells how far it is. */
export async function send<const E extends Endpoint & { readonly upload: true }>(endpoint: E, input: SentInputOf<E>, content: Blob): Promise<OutputOf<E>> {
  const url = urlOf(endpoint, input as Record<string, unknown>);
  return answerOf(endpoint, await reach(url, { method: endpoint.method, headers: { ...callHeaders, 'content-type': 'application/octet-stream' }, body: content }));
}

/** Of every call. The second is one that another site's form cannot send; the server refuses changes without it. */
export const callHeaders = { accept: 'application/json', 'x-requested-with': 'kabinet' };

/** What an endpoint's response says, or the refusal in it. */
export async function answerOf<const E extends Endpoint>(_endpoint: E, response: Response): Promise<OutputOf<E>> {
  if (response.ok) return (await readJson(response)) as OutputOf<E>;
  throw await refusalOf(response);
}

/** A file that the page itself shows or hands on; what may be large the browser fetches by itself (`startDownload`). */
export async function fetchFile(path: string): Promise<{ name: string; content: Blob }> {
  const response = await reach(path, { method: 'GET', headers: callHeaders });
  if (!response.ok) throw await refusalOf(response);
  try {
    return { name: nameIn(response.headers.get('content-disposition') ?? ''), content: await response.blob() };
  } catch (cause) {
    throw new OfflineError({ cause });
  }
}

/** The name that the server gives a file (RFC 6266). */
function nameIn(disposition: string): string {
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? '');
}

/** Path and query of a call; also the key under which its answer is kept. */
export function urlOf(endpoint: Endpoint, input: Record<string, unknown>): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(endpoint.query ? pick(input, endpoint.query) : {})) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

function pick(input: Record<string, unknown>, schema: { shape: object }): Record<string, unknown> {
  return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, input[name]]));
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' });
    connectionWorks();
    return response;
  } catch (cause) {
    connectionLost();
    throw new OfflineError({ cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new OfflineError({ cause });
  }
}

const known = new Set<string>(errorCodes);

/** A body that is no problem of ours came from something between us and the server. */
async function refusalOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  if (problem && known.has(String(problem.code))) {
    if (problem.code === 'not_signed_in') sessionLost();
    return new ApiError(problem as Problem);
  }
  const code: ErrorCode = response.status >= 502 && response.status <= 504 ? 'unavailable' : 'internal';
  return new ApiError({ code, ...(problem?.requestId ? { requestId: problem.requestId } : {}) });
}
