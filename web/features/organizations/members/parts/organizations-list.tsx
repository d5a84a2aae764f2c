import { useId } from 'react';
import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { OrganizationCard } from '../../parts/organization-card.tsx';
import { memberPhrases } from '../phrases.ts';
import { NoOrganizations } from './no-organizations.tsx';

interface OrganizationsListProps {
  organizations: readonly Organization[];
  /** A claim is under way. */
  waiting: boolean;
  /** Whether an empty list offers to add one. */
  withButton: boolean;
}

/** The organisations, a card for each. */
export function OrganizationsList({ organizations, waiting, withButton }: OrganizationsListProps) {
  const t = usePhrases(memberPhrases);
  const id = useId();
  if (organizations.length === 0) {
    return (
      <Card title={t.list}>
        <NoOrganizations waiting={waiting} withButton={withButton} />
      </Card>
    );
  }
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="font-semibold">
        {t.list}
      </h2>
      {organizations.map((organization) => (
        <OrganizationCard key={organization.id} organization={organization} />
      ))}
    </section>
  );
}
