import type { ReactNode } from 'react';
import { Building2 } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { InView } from '../../members/parts/in-view.tsx';
import { peoplePhrases } from '../phrases.ts';
import { PeopleHeader, type PeopleTab } from './people-header.tsx';

/** A page of employees: its head, and its content as long as there is an organisation to show. */
export function PeoplePage({ current, children }: { current: PeopleTab; children: ReactNode }) {
  return (
    <>
      <PeopleHeader current={current} />
      <InView none={<NoPeople />}>{() => children}</InView>
    </>
  );
}

function NoPeople() {
  const t = usePhrases(peoplePhrases);
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
