import type { ReactNode } from 'react';
import { clsx } from 'clsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const tints: Record<Tone, string> = {
  neutral: 'bg-neutral-tint text-neutral-text',
  info: 'bg-accent-tint text-accent-text',
  success: 'bg-success-tint text-success-text',
  warning: 'bg-warning-tint text-warning-text',
  danger: 'bg-danger-tint text-danger-text',
};
const dots: Record<Tone, string> = {
  neutral: 'bg-neutral-dot',
  info: 'bg-accent-text',
  success: 'bg-success-dot',
  warning: 'bg-warning-dot',
  danger: 'bg-danger-text',
};

/** A state: dot, word and tint, never colour alone. `live` makes the dot breathe while something goes on. */
export function Status({ tone, live = false, children }: { tone: Tone; live?: boolean; children: ReactNode }) {
  return (
    <span className={clsx('inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs leading-4.5 font-medium whitespace-nowrap', tints[tone])}>
      <span aria-hidden className={clsx('size-1.5 shrink-0 rounded-full', dots[tone], live && 'animate-pulse')} />
      {children}
    </span>
  );
}

/** A word beside a name: a role, a number. No dot, for it is no state. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={clsx('inline-flex items-center rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap', tints[tone])}>{children}</span>;
}
