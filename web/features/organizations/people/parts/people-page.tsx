import type { ReactNode } from 'react';
import { Building2 } from 'lucide-react';
import { Loading } from '#web/lib/loading.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useChosenOrganization } from '../../chosen.ts';
import { useAccess } from '../access.ts';
import { usePeopleScope } from '../api.ts';
import { peoplePhrases } from '../phrases.ts';
import { LostAccess } from './lost-access.tsx';
import { PeopleHeader, type PeopleTab } from './people-header.tsx';

/** A page of employees: its head, and its content as long as there is an organisation to show. */
export function PeoplePage({ current, children }: { current: PeopleTab; children: ReactNode }) {
  return (
    <>
      <PeopleHeader current={current} />
      <InView>{children}</InView>
    </>
  );
}

function InView({ children }: { children: ReactNode }) {
  const t = usePhrases(peoplePhrases);
  const { chosen, choose } = useChosenOrganization();
  const { query } = usePeopleScope();
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
  if (organizations.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={Building2}
          title={t.none.title}
          action={
            <ButtonLink variant="primary" href="/organizations">
              {t.toOrganizations}
            </ButtonLink>
          }
        >
          {t.none.text}
        </EmptyState>
      </Card>
    );
  }
  return children;
}
