import type { ComponentProps, ReactNode } from 'react';
import { clsx } from 'clsx';

/** A square button that shows only an icon; `label` is what it is called. */
export function IconButton({ label, icon, className, type = 'button', ...rest }: Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & { label: string; icon: ReactNode }) {
  return (
    <button type={type} aria-label={label} title={label} className={clsx(iconButtonClass, className)} {...rest}>
      {icon}
    </button>
  );
}

export const iconButtonClass =
  'inline-grid size-9 shrink-0 place-items-center rounded-control text-muted transition-colors duration-120 hover:bg-fill hover:text-text touch:size-11';
