import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDeskClaims, rejectClaim } from '#contract/organizations.ts';
import { ApiError, OfflineError } from './api-error.ts';
import { call, fetchFile, urlOf } from './api.ts';

const claimId = '0199c8f0-0000-7000-8000-000000000001';
let seen: { method: string | undefined; url: string | undefined; marker: string | string[] | undefined; body: string };
let answer: { status: number; body: string; headers?: Record<string, string> };

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    seen = { method: request.method, url: request.url, marker: request.headers['x-requested-with'], body };
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
  });
});
const plainFetch = globalThis.fetch;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // A browser completes paths with the page's own origin.
  globalThis.fetch = (path, init) => plainFetch(`http://127.0.0.1:${port}${String(path)}`, init);
});
afterAll(() => {
  globalThis.fetch = plainFetch;
  server.close();
});

test('input goes to the path, the query and the body as the endpoint declares', async () => {
  answer = { status: 200, body: '{}' };
  await call(rejectClaim, { claimId, reason: 'Нет в договоре' });
  expect(seen).toEqual({ method: 'POST', url: `/api/staff/claims/${claimId}/rejection`, marker: 'kabinet', body: '{"reason":"Нет в договоре"}' });
  expect(urlOf(listDeskClaims, { view: 'asked', after: undefined, limit: 5 })).toBe('/api/staff/claims?view=asked&limit=5');
});

test('a refusal keeps its code, its parameters and the number of the request', async () => {
  answer = { status: 409, body: JSON.stringify({ code: 'claim_decided_by_other', params: { name: 'Ирина' }, requestId: 'r-1' }) };
  const refusal = await call(rejectClaim, { claimId, reason: 'x' }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiError);
  expect(refusal).toMatchObject({ code: 'claim_decided_by_other', params: { name: 'Ирина' }, requestId: 'r-1' });
});

test('an answer from something in between is not taken for ours', async () => {
  answer = { status: 502, body: '<html>Bad gateway</html>' };
  await expect(call(rejectClaim, { claimId, reason: 'x' })).rejects.toMatchObject({ code: 'unavailable' });
  answer = { status: 200, body: '<html>Sign in to the Wi-Fi</html>' };
  await expect(call(rejectClaim, { claimId, reason: 'x' })).rejects.toBeInstanceOf(OfflineError);
});

test('a file comes with the name that the server gives it, or with the refusal', async () => {
  answer = { status: 200, body: '%PDF', headers: { 'content-disposition': `inline; filename="___ 417.pdf"; filename*=UTF-8''${encodeURIComponent('Акт 417.pdf')}` } };
  const { name, content } = await fetchFile('/api/document-links/1');
  expect([name, await content.text()]).toEqual(['Акт 417.pdf', '%PDF']);
  answer = { status: 404, body: '{"code":"file_missing"}' };
  await expect(fetchFile('/api/document-links/1')).rejects.toMatchObject({ code: 'file_missing' });
});
