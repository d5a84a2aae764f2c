import type { ComponentProps, ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import { LoadError } from './load-error.tsx';

interface LoadingProps extends ComponentProps<typeof LoadError> {
  /** The data's shape. */
  children: ReactNode;
}

/** In the place of data that has not come yet; says why when it did not come. */
export function Loading({ query, children }: LoadingProps) {
  if (!query.error) return children;
  return (
    <Card>
      <LoadError query={query} />
    </Card>
  );
}
