import type { Feed, Reading, ReadingProblem, Source } from '#contract/back-office.ts';

export type Health = 'running' | 'failing' | 'works' | 'idle' | 'gone';

/** By what its records come: the timetable reads it, they come by themselves, or it is no longer connected. */
export function wayOf({ name, isStartable }: Source): 'read' | 'files' | 'push' | 'gone' {
  if (isStartable) return 'read';
  return name === 'files' || name === 'push' ? name : 'gone';
}

/** How a source does: `idle` before anything of it has been read to its end. */
export function healthOf(source: Source): Health {
  if (wayOf(source) === 'gone') return 'gone';
  if (isRunning(source)) return 'running';
  if (problemsOf(source).length > 0) return 'failing';
  return source.feeds.some(({ confirmedAt }) => confirmedAt !== null) ? 'works' : 'idle';
}

export function isRunning(source: Source): boolean {
  return source.feeds.some(({ last }) => last?.state === 'running');
}

/** One thing that is wrong with a source, and of which feeds. */
export interface SourceProblem {
  readonly code: ReadingProblem;
  /** Found where everything was read. */
  readonly isWhole: boolean;
  readonly feeds: readonly Feed[];
  /** When it was found last. */
  readonly at: string;
  readonly details: readonly string[];
}

/** What is wrong now, where it can be put right. A failure of everything stays one though changes are read after it. */
export function problemsOf(source: Source): SourceProblem[] {
  const problems: SourceProblem[] = [];
  if (wayOf(source) === 'gone') return problems;
  for (const { feed, last, lastWhole } of source.feeds) {
    for (const { problem, isWhole, at } of failuresOf(last, lastWhole)) {
      const index = problems.findIndex((one) => one.code === problem.code && one.isWhole === isWhole);
      const known = problems[index] ?? { code: problem.code, isWhole, feeds: [], at, details: [] };
      const details = problem.detail === '' || known.details.includes(problem.detail) ? known.details : [...known.details, problem.detail];
      problems[index === -1 ? problems.length : index] = { ...known, feeds: [...known.feeds, feed], at: at > known.at ? at : known.at, details };
    }
  }
  return problems;
}

function failuresOf(last: Reading | null, lastWhole: Reading | null) {
  const failures = [last, lastWhole?.id === last?.id ? null : lastWhole].flatMap((reading) =>
    reading?.state === 'failed' && reading.problem ? [{ problem: reading.problem, isWhole: reading.isWhole, at: reading.endedAt ?? reading.startedAt }] : [],
  );
  return failures.filter(({ problem }, index) => failures.findIndex((other) => other.problem.code === problem.code) === index);
}

/** Tells whether a source has begun another reading since. */
export function markOf(source: Source): string {
  return source.feeds.map(({ last }) => last?.id ?? '').join();
}
