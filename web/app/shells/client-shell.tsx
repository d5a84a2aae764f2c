import type { ReactNode } from 'react';
import { Building2, ClipboardList, Contact, Database, FileText, History, House, Mail, MonitorDot, Package, Users } from 'lucide-react';
import { changeLocale, signOut } from '#contract/accounts.ts';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { withSection } from '#web/features/organizations/in-view.ts';
import { call } from '#web/lib/api.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { QueryProvider } from '#web/lib/query.tsx';
import { leave, useViewer } from '#web/lib/session.ts';
import { appPhrases } from '../phrases.ts';
import { Account } from './account.tsx';
import { useKnownOrganizations } from './known-organizations.ts';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import { PortalShell } from './portal-shell.tsx';
import type { SectionGroup } from './section.ts';

/** The frame of the client's pages. The menu names only sections that exist. */
export default function ClientShell({ children }: { children: ReactNode }) {
  return (
    <QueryProvider>
      <Frame>{children}</Frame>
    </QueryProvider>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = usePhrases(appPhrases);
  const viewer = useViewer();
  const { chosen, withChoice } = useChosenOrganization();
  const { organizations = [] } = useKnownOrganizations();
  const hasCloud = withSection(organizations.filter(({ id }) => chosen === undefined || id === chosen), 'cloud_users').length > 0;
  const groups: SectionGroup[] = [
    {
      title: t.groups.overview,
      sections: [
        { href: '/', label: t.sections.home, icon: House },
        { href: '/products', label: t.sections.products, icon: Package },
        { href: '/contacts', label: t.sections.contacts, icon: Contact },
      ],
    },
    {
      title: t.groups.organization,
      sections: [
        { href: '/organizations', label: t.sections.organizations, icon: Building2 },
        { href: '/employees', label: t.sections.employees, icon: Users },
        { href: '/journal', label: t.sections.journal, icon: History },
      ],
    },
    {
      title: t.groups.clouds,
      sections: [
        { href: '/documents', label: t.sections.documents, icon: FileText },
        ...(hasCloud
          ? [
              { href: '/cloud/users', label: t.sections.cloudUsers, icon: MonitorDot },
              { href: '/cloud/infobases', label: t.sections.cloudInfobases, icon: Database },
              { href: '/cloud/requests', label: t.sections.cloudRequests, icon: ClipboardList },
            ]
          : []),
      ],
    },
  ];
  const bar = (
    <>
      <SupportLink />
      <Account
        name={`${viewer.firstName} ${viewer.lastName}`}
        profile={withChoice('/profile')}
        // Kept for letters; the cookie already holds it for pages, so a failure costs nothing here.
        onLocale={(locale) => void call(changeLocale, { locale }).catch(() => undefined)}
        onSignOut={() => void leave(signOut, '/sign-in')}
      />
    </>
  );
  return (
    <PortalShell home="/" signIn="/sign-in" groups={groups} carry={withChoice} barStart={<OrganizationSwitcher />} bar={bar}>
      {children}
    </PortalShell>
  );
}

/** Manual, 4: the way to support is the address in the upper bar. */
function SupportLink() {
  const { supportEmail } = useBoot().provider;
  const t = usePhrases(appPhrases);
  return (
    <a
      href={`mailto:${supportEmail}`}
      title={t.support}
      className="flex min-h-9 items-center gap-2 rounded-control px-2.5 text-muted transition-colors duration-120 hover:bg-fill hover:text-text touch:min-h-11"
    >
      <Mail aria-hidden className="size-4.5 shrink-0" />
      <span className="max-sm:sr-only">{supportEmail}</span>
    </a>
  );
}
