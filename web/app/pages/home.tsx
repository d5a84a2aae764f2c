import { claimsPace } from '#web/features/organizations/claims/pace.ts';
import { ClaimsCard } from '#web/features/organizations/claims/parts/claims-card.tsx';
import { useArrivals } from '#web/features/organizations/members/arrivals.ts';
import { OrganizationsCard } from '#web/features/organizations/members/parts/organizations-card.tsx';
import { useHome } from '#web/features/home/api.ts';
import { FirstSteps } from '#web/features/home/parts/first-steps.tsx';
import { HomeHeader } from '#web/features/home/parts/home-header.tsx';
import { HomeSkeleton } from '#web/features/home/parts/home-skeleton.tsx';
import { SupportCard } from '#web/features/home/parts/support-card.tsx';
import { LoadError } from '#web/lib/load-error.tsx';
import { Card } from '#web/ui/card.tsx';

export default function HomePage() {
  const query = useHome(claimsPace);
  const home = query.data;
  useArrivals(home?.organizations);
  return (
    <>
      <HomeHeader firstName={home?.firstName} />
      {home ? (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <FirstSteps home={home} />
            {home.claims.length > 0 && <ClaimsCard claims={home.claims} />}
            <SupportCard />
          </div>
          <OrganizationsCard organizations={home.organizations} waiting={home.claims.some((claim) => claim.state !== 'rejected')} />
        </div>
      ) : query.error ? (
        <Card>
          <LoadError query={query} />
        </Card>
      ) : (
        <HomeSkeleton />
      )}
    </>
  );
}
