import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { clsx } from 'clsx';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

const looks: Record<AlertTone, { Icon: LucideIcon; className: string }> = {
  info: { Icon: Info, className: 'bg-accent-tint text-accent-text' },
  success: { Icon: CircleCheck, className: 'bg-success-tint text-success-text' },
  warning: { Icon: TriangleAlert, className: 'bg-warning-tint text-warning-text' },
  danger: { Icon: CircleAlert, className: 'bg-danger-tint text-danger-text' },
};

interface AlertProps {
  tone: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  /** A button or a link that helps. */
  action?: ReactNode;
  /** What puts it away. */
  corner?: ReactNode;
}

/** Something to know before going on. What went wrong is read out at once. */
export function Alert({ tone, title, children, action, corner }: AlertProps) {
  const { Icon, className } = looks[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={clsx('flex items-start gap-2.5 rounded-control px-3.5 py-2.5', className)}>
      <Icon aria-hidden className="mt-px size-4.5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          {title && <div className="font-semibold">{title}</div>}
          {children && <div className={tone === 'danger' || !title ? '' : 'text-text'}>{children}</div>}
        </div>
        {action}
      </div>
      {corner && <div className="-my-1 -mr-2 shrink-0">{corner}</div>}
    </div>
  );
}
