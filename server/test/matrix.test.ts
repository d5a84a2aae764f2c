import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { TestPortal } from './app.ts';
import { attempt, endpoints, mayNameOrganization, mustNameOrganization, nameOf } from './attempt.ts';
import type { Answer } from './browser.ts';
import { callers, matrix, outcomes, type Caller, type Outcome } from './matrix.ts';
import { makeWorld, SOURCE, wordsFor, type World } from './matrix-world.ts';
import { MISSING } from './samples.ts';
import { scriptedSource } from './scripted-source.ts';

/** Calls that leave nobody there to make the next one have a world of their own. */
const spending = new Set(['DELETE /api/session', 'DELETE /api/staff/session', 'DELETE /api/organizations/:organizationId/membership']);

let portal: TestPortal;
let shared: World;

beforeAll(async () => {
  portal = await TestPortal.start({}, [scriptedSource(SOURCE, async function* () {})]);
  shared = await makeWorld(portal);
});
afterAll(() => portal.stop());

/** The person's session in a browser that has done nothing else. */
function ask(world: World, caller: Caller, endpoint: Endpoint, known: Record<string, unknown>): Promise<Answer> {
  const browser = portal.browser();
  for (const [name, value] of world.browsers[caller].cookies) browser.cookies.set(name, value);
  return attempt(browser, endpoint, known, caller === 'back office' ? { 'x-kabinet-token': world.pushToken } : {});
}

/** A domain error is a `yes`: whoever may not call never learns it. What never came to that question is none. */
function outcomeOf({ status, body }: Answer): string {
  if (body.code === 'not_signed_in') return 'signed out';
  if (body.code === 'not_found') return 'hidden';
  if (status === 403) return 'forbidden';
  const isDecided = status < 500 && status !== 429 && body.code !== 'invalid_input';
  return isDecided ? 'yes' : `${status} ${body.code}`;
}

const withoutRequest = ({ status, body }: Answer) => ({ status, body: { ...body, requestId: '' } });

const calls = endpoints.flatMap((endpoint) => [
  { name: nameOf(endpoint), endpoint, isOfOne: false },
  ...(mayNameOrganization(endpoint) ? [{ name: `${nameOf(endpoint)}?organization`, endpoint, isOfOne: true }] : []),
]);

test('every call has its row, and every row its call', () => {
  expect(Object.keys(matrix).sort()).toEqual(calls.map(({ name }) => name).sort());
});

test.each(calls)('$name', async ({ name, endpoint, isOfOne }) => {
  const letters = [...(matrix[name] ?? '').replaceAll(' ', '')] as Array<keyof typeof outcomes>;
  expect(letters).toHaveLength(callers.length);
  const expected = Object.fromEntries(callers.map((caller, index) => [caller, outcomes[letters[index]!]])) as Record<Caller, Outcome>;
  const world = spending.has(name) ? await makeWorld(portal) : shared;
  const actual: Record<string, string> = {};
  // Whoever may comes last, so that the others meet what is still there.
  for (const caller of callers.toSorted((one, other) => Number(expected[one] === 'yes') - Number(expected[other] === 'yes'))) {
    const answer = await ask(world, caller, endpoint, { ...wordsFor(world, endpoint), ...(isOfOne ? { organization: world.organizationId } : {}) });
    const isNothing = letters.includes('o') && answer.status === 200 && !JSON.stringify(answer.body).includes(world.organizationId);
    actual[caller] = isNothing ? 'nothing' : outcomeOf(answer);
    if (actual[caller] !== 'hidden') continue;
    const missing = await ask(world, caller, endpoint, isOfOne ? { organization: MISSING } : {});
    expect(withoutRequest(answer)).toEqual(withoutRequest(missing));
  }
  expect(actual).toEqual(expected);
});

describe("through one's own organisation", () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(portal);
  });

  test.each(calls.filter(({ endpoint }) => /:organizationId\/.*:/.test(endpoint.path) || (mustNameOrganization(endpoint) && endpoint.path.includes(':'))))("$name: what is another's reads as what does not exist", async ({ endpoint }) => {
    const own = { organizationId: world.strangersOrganizationId, organization: world.strangersOrganizationId };
    const foreign = withoutRequest(await ask(world, 'stranger', endpoint, { ...wordsFor(world, endpoint), ...own }));
    expect(foreign).toEqual(withoutRequest(await ask(world, 'stranger', endpoint, own)));
    expect(foreign.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a document that is not published', () => {
  const naming = calls.filter(({ endpoint }) => endpoint.path === '/api/document-links' || /^\/api\/document(s|-links)\/:/.test(endpoint.path));

  test.each(naming)('$name: reads as one that does not exist, whoever asks', async ({ endpoint }) => {
    for (const caller of callers) {
      const answer = await ask(shared, caller, endpoint, wordsFor({ ...shared, document: shared.unpublished }, endpoint));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(withoutRequest(answer)).toEqual(withoutRequest(await ask(shared, caller, endpoint, {})));
    }
  });

  test('is named nowhere, where one that is published is', async () => {
    const world = await makeWorld(portal);
    const found: Record<string, string[]> = { [world.document.number]: [], [world.unpublished.number]: [] };
    for (const { name, endpoint, isOfOne } of calls.filter((call) => call.endpoint.method === 'GET')) {
      for (const caller of callers) {
        const { bytes } = await ask(world, caller, endpoint, { ...wordsFor(world, endpoint), ...(isOfOne ? { organization: world.organizationId } : {}) });
        for (const [number, places] of Object.entries(found)) if (bytes.includes(number)) places.push(`${name}: ${caller}`);
      }
    }
    const named = ['GET /api/documents', 'GET /api/documents?organization', 'GET /api/documents/:documentId', 'GET /api/reconciliation', 'GET /api/reconciliation/file'];
    const readers = ['user with sections', 'administrator'];
    expect(found[world.document.number]?.toSorted()).toEqual(['GET /api/document-links/:token: administrator', ...named.flatMap((name) => readers.map((reader) => `${name}: ${reader}`))].toSorted());
    expect(found[world.unpublished.number]).toEqual([]);
  });
});
