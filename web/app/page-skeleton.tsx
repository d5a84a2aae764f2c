import { Bone, Skeleton } from '#web/ui/skeleton.tsx';

/** Holds the place of a page whose file is still on its way. */
export function PageSkeleton() {
  return (
    <Skeleton className="flex flex-col gap-4">
      <Bone className="h-7 w-56" />
      <Bone className="h-40 w-full rounded-card" />
      <Bone className="h-40 w-full rounded-card" />
    </Skeleton>
  );
}
