import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint.ts';
import type { ActorKind } from '#kernel/actor.ts';
import type { UseCase } from '#kernel/use-case.ts';

/** An endpoint bound to the use case that answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly useCase: UseCase<ActorKind, unknown, unknown>;
}

/** Binds them; audience, input and output must agree by type. */
export function route<E extends Endpoint>(endpoint: E, useCase: UseCase<E['audience'], InputOf<E>, OutputOf<E>>): Route {
  return { endpoint, useCase };
}
