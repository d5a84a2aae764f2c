import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';

/** Nothing here: what belongs here, why it is empty, one thing to do. */
export function EmptyState({ icon: Icon, title, children, action }: { icon: LucideIcon; title: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-6 text-center">
      <span className="mb-2 grid size-11 place-items-center rounded-full bg-fill text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <p className="font-semibold">{title}</p>
      <p className="max-w-96 text-balance text-muted">{children}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
