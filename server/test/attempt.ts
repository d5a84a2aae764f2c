import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { listRoutes } from '../wiring.ts';
import type { Answer, Browser } from './browser.ts';
import { MISSING, sampleOf } from './samples.ts';

/** Every endpoint that is registered: a test that walks them covers a new one the day it is born. */
export const endpoints: readonly Endpoint[] = listRoutes().map((route) => route.endpoint);

export const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;

/** Can one organisation be named, or be left out? */
export function mayNameOrganization({ query, body }: Endpoint): boolean {
  return { ...query?.shape, ...body?.shape }['organization'] instanceof z.ZodMiniOptional;
}

/** Sends a call that would pass every schema, so that only the right to make it decides; `known` are parameters and fields by name. */
export function attempt(browser: Browser, endpoint: Endpoint, known: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => String(known[name] ?? MISSING));
  const organization = mayNameOrganization(endpoint) && known['organization'] !== undefined ? { organization: String(known['organization']) } : {};
  if (endpoint.method === 'GET') return browser.send('GET', `${path}?${new URLSearchParams(organization).toString()}`, undefined, headers);
  const sample = Object.entries(endpoint.body ? sampleOf(endpoint.body) : {}).map(([name, value]) => [name, known[name] ?? value]);
  return browser.send(endpoint.method, path, { ...Object.fromEntries(sample), ...organization }, headers);
}
