import type { ReactNode } from 'react';
import { Building2, Inbox, Send } from 'lucide-react';
import { staffSignOut } from '#contract/staff.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { QueryProvider } from '#web/lib/query.tsx';
import { leave, useStaff } from '#web/lib/session.ts';
import { appPhrases } from '../phrases.ts';
import { Account } from './account.tsx';
import { PortalShell } from './portal-shell.tsx';
import type { SectionGroup } from './section.ts';

/** The frame of the provider's own pages. */
export default function StaffShell({ children }: { children: ReactNode }) {
  const t = usePhrases(appPhrases);
  const staff = useStaff();
  const desk: SectionGroup = {
    title: t.groups.desk,
    sections: [
      { href: '/staff', label: t.sections.claims, icon: Inbox },
      { href: '/staff/clients', label: t.sections.clients, icon: Building2 },
    ],
  };
  const service: SectionGroup = { title: t.groups.service, sections: [{ href: '/staff/deliveries', label: t.sections.deliveries, icon: Send }] };
  return (
    <QueryProvider>
      <PortalShell
        home="/staff"
        signIn="/staff/sign-in"
        groups={staff.may.seeDeliveries ? [desk, service] : [desk]}
        bar={<Account name={staff.name} note={t.staffRoles[staff.role]} onSignOut={() => void leave(staffSignOut, '/staff/sign-in')} />}
      >
        {children}
      </PortalShell>
    </QueryProvider>
  );
}
