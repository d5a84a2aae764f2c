import { Bone, Skeleton } from '#web/ui/skeleton.tsx';

/** The shape of a client's page that loads. */
export function ClientSkeleton() {
  return (
    <Skeleton className="grid items-start gap-4 xl:grid-cols-2">
      {['h-44', 'h-24', 'h-56', 'h-36'].map((height) => (
        <div key={height} className={`flex flex-col gap-3 rounded-card border border-line bg-panel p-5 ${height}`}>
          <Bone className="h-4 w-40" />
          <Bone className="h-4 w-full" />
        </div>
      ))}
    </Skeleton>
  );
}
