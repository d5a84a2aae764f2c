import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { pdfOf } from '#modules/files/fixtures.ts';
import { listRoutes } from '../wiring.ts';
import type { Answer, Browser } from './browser.ts';
import { MISSING, sampleOf } from './samples.ts';

/** Every endpoint that is registered: a test that walks them covers a new one the day it is born. */
export const endpoints: readonly Endpoint[] = listRoutes().map((route) => route.endpoint);

export const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;

/** Can one organisation be named, or be left out? */
export function mayNameOrganization(endpoint: Endpoint): boolean {
  return organizationField(endpoint) instanceof z.ZodMiniOptional;
}

/** Is one to be named, in query or body? */
export function mustNameOrganization(endpoint: Endpoint): boolean {
  return organizationField(endpoint) instanceof z.ZodMiniUUID;
}

function organizationField({ query, body }: Endpoint): unknown {
  return { ...query?.shape, ...body?.shape }['organization'];
}

/** Sends a call that would pass every schema, so that only the right to make it decides; `known` are parameters and fields by name. */
export function attempt(browser: Browser, endpoint: Endpoint, known: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(known[name] ?? MISSING)));
  const url = `${path}?${new URLSearchParams(inputOf(endpoint.query, known) as Record<string, string>).toString()}`;
  if (endpoint.method === 'GET') return browser.send('GET', url, undefined, headers);
  if (endpoint.upload) return browser.send(endpoint.method, url, pdfOf('scan'), { 'content-type': 'application/octet-stream', ...headers });
  return browser.send(endpoint.method, url, inputOf(endpoint.body, known), headers);
}

/** What need not be said, and is where it is known. */
const optional = ['organization', 'name'];

function inputOf(schema: Endpoint['query'], known: Record<string, unknown>): Record<string, unknown> {
  if (!schema) return {};
  const sample = Object.entries(sampleOf(schema)).map(([name, value]) => [name, known[name] ?? value]);
  const also = optional.filter((name) => name in schema.shape && known[name] !== undefined).map((name) => [name, known[name]]);
  return Object.fromEntries([...sample, ...also]);
}
