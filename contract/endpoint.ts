import type * as z from 'zod/mini';
import type { ErrorCode } from './errors.ts';

/** Who may call: anybody, a signed-in client, a signed-in member of the provider's staff, or the provider's own systems with a token. */
export type Audience = 'guest' | 'client' | 'staff' | 'back_office';

/**
 * One call that browser and server agree on. `path` is absolute with `:name` parameters, each of
 * which stands in `params`. Names in `params`, `query` and `body` are distinct: the use case
 * receives them merged into one input.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly audience: Audience;
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniObject;
  /** The body is a file, handed to the use case as `content`. */
  readonly upload?: true;
  /** A mail program may call it by itself (RFC 8058): from anywhere, with a form, by nothing but the secret in its path. */
  readonly oneClick?: true;
  /** Longest body that is taken; 256 KiB where nothing is said. */
  readonly mostBytes?: number;
  readonly output: z.core.$ZodType;
  /** Asked for an event stream, it answers again whenever what it tells of changes; else once, as any other. */
  readonly live?: true;
  /** Domain errors that this call can answer with, beside the general ones of `errors.ts`. */
  readonly errors: readonly ErrorCode[];
}

type Parsed<E, K extends string> = K extends keyof E ? (E[K] extends z.core.$ZodType ? z.output<E[K]> : unknown) : unknown;
type Sent<E, K extends string> = K extends keyof E ? (E[K] extends z.core.$ZodType ? z.input<E[K]> : unknown) : unknown;

/** What the use case receives: parameters, query and body, parsed and merged. */
export type InputOf<E> = Parsed<E, 'params'> & Parsed<E, 'query'> & Parsed<E, 'body'> & (E extends { readonly upload: true } ? { readonly content: Uint8Array } : unknown);
/** What the browser hands in, before parsing. */
export type SentInputOf<E> = Sent<E, 'params'> & Sent<E, 'query'> & Sent<E, 'body'>;
export type OutputOf<E> = E extends { readonly output: infer O extends z.core.$ZodType } ? z.output<O> : never;

/** Declares an endpoint, keeping its exact type. The mark lets a bundle leave out those it does not call. */
/* @__NO_SIDE_EFFECTS__ */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}
