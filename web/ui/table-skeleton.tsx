import { Bone, Skeleton } from './skeleton.tsx';

const ROWS = 5;

/** The shape of a table that loads. */
export function TableSkeleton() {
  return (
    <Skeleton className="divide-y divide-line rounded-card border border-line bg-panel">
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="flex h-13 items-center gap-6 px-4">
          <Bone className="h-4 w-2/5" />
          <Bone className="h-4 w-1/5" />
          <Bone className="h-4 w-1/5" />
        </div>
      ))}
    </Skeleton>
  );
}
