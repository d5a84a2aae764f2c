import type { DomainEvent, Job } from '#kernel/job.ts';
import type { UseCase } from '#kernel/use-case.ts';

/** A job and the use case that does it. */
export interface JobHandler {
  readonly job: Job;
  readonly useCase: UseCase<'system', unknown, unknown>;
  /** Set when the job is the answer to another module's event. */
  readonly event?: string;
  /** Set when the job also runs by itself, as a five-field cron line. */
  readonly cron?: string;
}

export function handle<P>(job: Job<P>, useCase: UseCase<'system', P, unknown>): JobHandler {
  return { job, useCase };
}

/** Answers an event; the payload arrives as the event's own. */
export function answer<P>(event: DomainEvent<P>, job: Job<P>, useCase: UseCase<'system', P, unknown>): JobHandler {
  return { ...handle(job, useCase), event: event.name };
}

/** Runs by the clock (UTC), without a payload. */
export function repeat(cron: string, job: Job<Record<string, never>>, useCase: UseCase<'system', Record<string, never>, unknown>): JobHandler {
  return { ...handle(job, useCase), cron };
}

/** All handlers, checked: each job has exactly one. */
export class JobRegistry {
  readonly handlers: readonly JobHandler[];

  constructor(handlers: readonly JobHandler[]) {
    const names = new Set<string>();
    for (const { job } of handlers) {
      if (names.has(job.name)) throw new Error(`job ${job.name} has two handlers`);
      names.add(job.name);
    }
    this.handlers = handlers;
  }

  handlerOf(name: string): JobHandler {
    const found = this.handlers.find((handler) => handler.job.name === name);
    if (!found) throw new Error(`job ${name} has no handler`);
    return found;
  }

  listenersOf(event: string): JobHandler[] {
    return this.handlers.filter((handler) => handler.event === event);
  }
}
