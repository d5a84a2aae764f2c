import { useEffect, useRef, useState } from 'react';
import { Database } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { AttendanceCard } from '../../attendance/parts/attendance-card.tsx';
import { systemsOf } from '../../health.ts';
import { AccessOffers } from '../../offers/parts/access-offers.tsx';
import { OrdersPanel } from '../../orders/parts/orders-panel.tsx';
import { SilentSystems } from '../../parts/systems-state.tsx';
import { cloudPhrases } from '../../phrases.ts';
import { noNarrowing, readListing, withListing, type UserListing } from '../filters.ts';
import { cloudUserPhrases } from '../phrases.ts';
import { FoundUsers } from './found-users.tsx';

interface CloudUsersProps {
  cloud: Cloud;
  /** Keeps what the address says of the organisation in links. */
  withChoice: (path: string) => string;
}

/** Who is in the cloud now, live. */
export function CloudUsers({ cloud, withChoice }: CloudUsersProps) {
  const { directory } = usePhrases(cloudPhrases);
  const [path, navigate] = useLocation();
  const listing = readListing(useSearch());
  const searchBox = useRef<HTMLDivElement>(null);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    // The button that was pressed is gone with the empty state.
    if (resets > 0) searchBox.current?.querySelector('input')?.focus();
  }, [resets]);
  if (!cloud.has.directory) return <NoLogins withChoice={withChoice} />;
  // Typing pauses come late: what stands in the address then is what changes.
  const change = (part: Partial<UserListing>) => navigate(withListing(path, location.search, part), { replace: true });
  return (
    <>
      <OrdersPanel cloud={cloud} />
      <AccessOffers cloud={cloud} />
      <SilentSystems systems={systemsOf(cloud, directory)} />
      <FoundUsers
        cloud={cloud}
        listing={listing}
        withChoice={withChoice}
        onChange={change}
        onReset={() => {
          change(noNarrowing);
          setResets(resets + 1);
        }}
        searchBox={searchBox}
      />
      {cloud.has.terminals && <AttendanceCard cloud={cloud} />}
    </>
  );
}

function NoLogins({ withChoice }: Pick<CloudUsersProps, 'withChoice'>) {
  const t = usePhrases(cloudUserPhrases);
  return (
    <Card>
      <EmptyState icon={Database} title={t.noLogins} action={<ButtonLink href={withChoice('/cloud/infobases')}>{t.toInfobases}</ButtonLink>}>
        {t.noLoginsText}
      </EmptyState>
    </Card>
  );
}
