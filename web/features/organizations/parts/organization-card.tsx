import { useState } from 'react';
import type { Organization } from '#contract/organizations.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { late } from '#web/ui/late.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { memberPhrases } from '../members/phrases.ts';
import { RoleBadge } from '../members/parts/role-badge.tsx';
import { organizationPhrases } from '../phrases.ts';
import { CompanyLines } from './company-lines.tsx';
import { CompanyStatusNote } from './company-status.tsx';

const LeaveDialog = late(() => import('../members/parts/leave-dialog.tsx'));

/** One organisation: the viewer's place in it, what the register knows, its people, and the way out. */
export function OrganizationCard({ organization }: { organization: Organization }) {
  const t = usePhrases(memberPhrases);
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  const { company } = organization;
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <Card
      title={<span className="wrap-break-word">{organization.name}</span>}
      aside={
        <span className="flex flex-wrap items-center gap-2">
          <CompanyStatusNote company={company} />
          <RoleBadge role={organization.role} />
        </span>
      }
    >
      <p className="-mt-3 text-sm text-muted">
        <span className="tabular-nums">{words.innOf(organization.inn)}</span> · {words.types[organization.type]} · {words.positions[organization.position]} · {t.people(organization.members)} ·{' '}
        {t.since(formatDay(organization.joinedAt, locale))}
      </p>
      {company && (company.kpp || company.ogrn || company.address || company.head) && (
        <div className="mt-4 max-w-180">
          <Facts>
            <CompanyLines company={company} />
          </Facts>
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-2 max-sm:flex-col">
        <ButtonLink href={`/employees?organization=${organization.id}`} aria-label={t.employeesOf(organization.name)}>
          {t.employees}
        </ButtonLink>
        <Button variant="danger-quiet" wide="phone" aria-label={t.leaveOf(organization.name)} onClick={() => setDialog('open')}>
          {t.leave}
        </Button>
      </div>
      {dialog !== 'never' && (
        <LeaveDialog organization={organization} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </Card>
  );
}
