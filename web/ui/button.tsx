import { useId, type ComponentProps, type ReactNode } from 'react';
import { clsx } from 'clsx';
import { useAlive } from './alive.ts';
import { Spinner } from './spinner.tsx';
import { useWords } from './words.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger' | 'danger-quiet';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-edge bg-panel text-text hover:bg-fill',
  ghost: 'text-text hover:bg-fill',
  danger: 'bg-danger text-on-accent hover:bg-danger-strong',
  'danger-quiet': 'border border-edge bg-panel text-danger-text hover:bg-danger-tint',
};

/** The look of a button, for links and triggers that stand in a button's place too. */
export function buttonClass(variant: ButtonVariant, more?: string | false): string {
  return clsx(
    'relative inline-flex min-h-9 items-center justify-center gap-2 rounded-control px-3.5 py-1.5 text-center font-medium transition-colors duration-120 touch:min-h-11',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    variants[variant],
    more,
  );
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: ButtonVariant;
  /** Under way: shows a spinner, keeps its width, takes no clicks. */
  pending?: boolean;
  /** Why it cannot be used now. The button stays reachable and says it. */
  disabledBecause?: string | false | undefined;
  /** Takes the whole width, always or on a phone. */
  wide?: boolean | 'phone';
  icon?: ReactNode;
}

export function Button({ variant = 'secondary', pending = false, disabledBecause, wide, icon, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  const words = useWords();
  const reasonId = useId();
  const alive = useAlive();
  const stopped = pending || Boolean(disabledBecause);
  const button = (
    <button
      type={type}
      // Before the page is alive nobody would catch the submit, and the browser would send the form itself.
      disabled={type === 'submit' && !alive}
      aria-disabled={stopped || undefined}
      aria-describedby={disabledBecause ? reasonId : undefined}
      onClick={(event) => {
        if (stopped) return event.preventDefault();
        // Safari does not focus what is clicked, and dialogs give the focus back to where it was.
        event.currentTarget.focus();
        onClick?.(event);
      }}
      className={buttonClass(variant, clsx(wide === true && 'w-full', wide === 'phone' && 'max-sm:w-full', className))}
      {...rest}
    >
      <span className={clsx('inline-flex items-center justify-center gap-2', pending && 'opacity-0')}>
        {icon}
        {children}
      </span>
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner label={words.pending} />
        </span>
      )}
    </button>
  );
  if (!disabledBecause) return button;
  return (
    <span className={clsx('inline-flex flex-col gap-1', wide === true && 'w-full', wide === 'phone' && 'max-sm:w-full')}>
      {button}
      <span id={reasonId} className="text-sm text-muted">
        {disabledBecause}
      </span>
    </span>
  );
}
