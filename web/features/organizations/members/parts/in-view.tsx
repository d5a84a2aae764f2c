import type { ReactNode } from 'react';
import type { Organization } from '#contract/organizations.ts';
import { Loading } from '#web/lib/loading.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useChosenOrganization } from '../../chosen.ts';
import { useOrganizationsInView } from '../../in-view.ts';
import { useAccess } from '../../people/access.ts';
import { LostAccess } from '../../people/parts/lost-access.tsx';

interface InViewProps {
  /** In the place of the content while the viewer has no organisations. */
  none: ReactNode;
  children: (inView: readonly Organization[]) => ReactNode;
}

/** The content of a page as long as there is an organisation to show; says so when the one in view is taken from the viewer. */
export function InView({ none, children }: InViewProps) {
  const { choose } = useChosenOrganization();
  const { query, chosen, inView } = useOrganizationsInView();
  const organizations = query.data?.organizations;
  const { lost, forget } = useAccess(chosen, organizations);
  if (!organizations) return <Loading query={query}><TableSkeleton /></Loading>;
  if (lost) {
    const others = () => {
      forget();
      if (chosen !== undefined) choose(undefined);
    };
    return <LostAccess name={lost.name} onOthers={organizations.length > 0 ? others : undefined} />;
  }
  return organizations.length === 0 ? none : children(inView);
}
