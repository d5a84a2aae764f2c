import type { Home } from '#contract/home.ts';

export type Step =
  | { kind: 'answer'; count: number; done: false }
  | { kind: 'email'; done: boolean }
  | { kind: 'organization'; progress: 'none' | 'claimed' | 'added'; done: boolean };

/** What to do first, most urgent first. The steps of settling in stay in view, done ones too, until all of them are done. */
export function firstSteps(home: Pick<Home, 'emailConfirmed' | 'organizations' | 'claims'>): Step[] {
  const questions = home.claims.filter((claim) => claim.state === 'question').length;
  const waits = home.claims.some((claim) => claim.state !== 'rejected');
  const progress = home.organizations.length > 0 ? 'added' : waits ? 'claimed' : 'none';
  const settlingIn: Step[] = [
    { kind: 'email', done: home.emailConfirmed },
    { kind: 'organization', progress, done: progress !== 'none' },
  ];
  return [
    ...(questions > 0 ? [{ kind: 'answer', count: questions, done: false } as const] : []),
    ...(settlingIn.every((step) => step.done) ? [] : settlingIn),
  ];
}
