import { Card } from '#web/ui/card.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';

/** The shape of the home page while its data is on its way; seen only where it did not come with the page. */
export function HomeSkeleton() {
  return (
    <Skeleton className="grid items-start gap-4 xl:grid-cols-2">
      {[0, 1].map((card) => (
        <Card key={card}>
          <div className="flex flex-col gap-4">
            <Bone className="h-5 w-40" />
            <Bone className="h-10 w-full" />
            <Bone className="h-10 w-full" />
          </div>
        </Card>
      ))}
    </Skeleton>
  );
}
