import type { ReactNode } from 'react';
import { ArrowLeftRight, Building2, CloudCog, Inbox, PackagePlus, RefreshCw, Send, UserCog } from 'lucide-react';
import { staffSignOut } from '#contract/staff.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { QueryProvider } from '#web/lib/query.tsx';
import { leave, useStaff } from '#web/lib/session.ts';
import { appPhrases } from '../phrases.ts';
import { Account } from './account.tsx';
import { PortalShell } from './portal-shell.tsx';
import type { Section, SectionGroup } from './section.ts';

/** The frame of the provider's own pages. */
export default function StaffShell({ children }: { children: ReactNode }) {
  const t = usePhrases(appPhrases);
  const staff = useStaff();
  const desk: SectionGroup = {
    title: t.groups.desk,
    sections: [
      { href: '/staff', label: t.sections.claims, icon: Inbox },
      { href: '/staff/additions', label: t.sections.additions, icon: PackagePlus },
      { href: '/staff/renewals', label: t.sections.renewals, icon: RefreshCw },
      ...(staff.may.answerCloudRequests ? [{ href: '/staff/cloud-requests', label: t.sections.cloudRequests, icon: UserCog }] : []),
      { href: '/staff/clients', label: t.sections.clients, icon: Building2 },
    ],
  };
  const exchange: Section = { href: '/staff/exchange', label: t.sections.exchange, icon: ArrowLeftRight };
  const deliveries: Section = { href: '/staff/deliveries', label: t.sections.deliveries, icon: Send };
  const connectors: Section = { href: '/staff/connectors', label: t.sections.connectors, icon: CloudCog };
  const service: SectionGroup = {
    title: t.groups.service,
    sections: [...(staff.may.manageConnectors ? [connectors] : []), exchange, ...(staff.may.seeDeliveries ? [deliveries] : [])],
  };
  return (
    <QueryProvider>
      <PortalShell
        home="/staff"
        signIn="/staff/sign-in"
        groups={[desk, service]}
        bar={<Account name={staff.name} note={t.staffRoles[staff.role]} onSignOut={() => void leave(staffSignOut, '/staff/sign-in')} />}
      >
        {children}
      </PortalShell>
    </QueryProvider>
  );
}
