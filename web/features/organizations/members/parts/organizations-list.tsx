import { lazy, Suspense, useState } from 'react';
import type { Organization } from '#contract/organizations.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, CardRows } from '#web/ui/card.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { memberPhrases } from '../phrases.ts';
import { NoOrganizations } from './no-organizations.tsx';
import { OrganizationName } from './organization-name.tsx';
import { RoleBadge } from './role-badge.tsx';

const LeaveDialog = lazy(() => import('./leave-dialog.tsx'));

interface OrganizationsListProps {
  organizations: readonly Organization[];
  /** A claim is under way. */
  waiting: boolean;
  /** Whether an empty list offers to add one. */
  withButton: boolean;
}

/** The organisations with the viewer's place in each, and the way out. */
export function OrganizationsList({ organizations, waiting, withButton }: OrganizationsListProps) {
  const t = usePhrases(memberPhrases);
  return (
    <Card title={t.list}>
      {organizations.length === 0 ? (
        <NoOrganizations waiting={waiting} withButton={withButton} />
      ) : (
        <CardRows>
          {organizations.map((organization) => (
            <OrganizationRow key={organization.id} organization={organization} />
          ))}
        </CardRows>
      )}
    </Card>
  );
}

function OrganizationRow({ organization }: { organization: Organization }) {
  const t = usePhrases(memberPhrases);
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <li className="grid items-center gap-x-6 gap-y-3 py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto]">
      <OrganizationName organization={organization} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <RoleBadge role={organization.role} />
          <span>{words.positions[organization.position]}</span>
        </div>
        <div className="mt-0.5 text-sm text-muted">
          {t.people(organization.members)} · {t.since(formatDay(organization.joinedAt, locale))}
        </div>
      </div>
      <Button variant="danger-quiet" wide="phone" aria-label={t.leaveOf(organization.name)} onClick={() => setDialog('open')}>
        {t.leave}
      </Button>
      {dialog !== 'never' && (
        <Suspense>
          <LeaveDialog organization={organization} open={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </li>
  );
}
