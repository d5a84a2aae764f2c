import { useState, type ReactNode } from 'react';
import { Menu as MenuIcon } from 'lucide-react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLocation, useSearch } from 'wouter';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useSessionLost } from '#web/lib/session-lost.ts';
import { Alert } from '#web/ui/alert.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { late } from '#web/ui/late.tsx';
import { Anchor, Link } from '#web/ui/link.tsx';
import { Toasts } from '#web/ui/toast.tsx';
import { appPhrases } from '../phrases.ts';
import { Brand } from './brand.tsx';
import { OfflineBar } from './offline-bar.tsx';
import type { SectionGroup } from './section.ts';
import { SectionMenu } from './section-menu.tsx';

const MenuDrawer = late(() => import('./menu-drawer.tsx'));

interface PortalShellProps {
  home: '/' | '/staff';
  signIn: '/sign-in' | '/staff/sign-in';
  groups: readonly SectionGroup[];
  /** What links of the frame carry along, such as the chosen organisation. */
  carry?: (path: string) => string;
  /** The left end of the bar: the chosen organisation. */
  barStart?: ReactNode;
  /** The right end of the bar: support, the user. */
  bar: ReactNode;
  children: ReactNode;
}

/** The frame of all signed-in pages: menu at the left, bar on top, the page. */
export function PortalShell({ home, signIn, groups, carry = same, barStart, bar, children }: PortalShellProps) {
  const t = usePhrases(appPhrases);
  const locale = useLocale();
  const [drawer, setDrawer] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <I18nProvider locale={locale === 'ru' ? 'ru-RU' : 'en-GB'}>
      <a href="#content" className="sr-only z-50 rounded-control bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3">
        {t.skip}
      </a>
      <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] lg:grid-cols-[240px_minmax(0,1fr)] lg:grid-rows-1">
        <aside className="sticky top-0 flex h-dvh flex-col gap-6 overflow-y-auto border-r border-line px-3 py-3.5 max-lg:hidden">
          <Anchor href={carry(home)} className="rounded-control px-2">
            <Brand />
          </Anchor>
          <SectionMenu groups={groups} carry={carry} />
        </aside>
        <div className="flex min-w-0 flex-col">
          <OfflineBar />
          <header className="sticky top-0 z-10 flex h-14 items-center justify-between gap-2 border-b border-line bg-ground/90 px-6 backdrop-blur max-sm:px-3">
            <div className="flex min-w-0 items-center gap-1 lg:-ml-2">
              <IconButton label={t.openMenu} icon={<MenuIcon aria-hidden className="size-5" />} onClick={() => setDrawer('open')} className="lg:hidden" />
              <Anchor href={carry(home)} className={`rounded-control px-1 lg:hidden ${barStart ? 'shrink-0' : 'flex min-w-0'}`}>
                <Brand markBelowDesk={Boolean(barStart)} />
              </Anchor>
              {barStart}
            </div>
            <div className="flex shrink-0 items-center gap-2 max-sm:gap-1">{bar}</div>
          </header>
          <main id="content" tabIndex={-1} className="w-full max-w-312 flex-1 p-6 outline-none max-sm:p-4">
            <SessionLostBar signIn={signIn} />
            {children}
          </main>
        </div>
      </div>
      {drawer !== 'never' && (
        <MenuDrawer groups={groups} carry={carry} open={drawer === 'open'} onClose={() => setDrawer('closed')} />
      )}
      <Toasts />
    </I18nProvider>
  );
}

const same = (path: string) => path;

/** Leads to the sign-in page only when asked: what was typed may still be copied. */
function SessionLostBar({ signIn }: { signIn: string }) {
  const t = usePhrases(appPhrases);
  const lost = useSessionLost();
  const [path] = useLocation();
  const search = useSearch();
  if (!lost) return null;
  const here = search === '' ? path : `${path}?${search}`;
  return (
    <div className="mb-4">
      <Alert tone="warning" action={<Link href={`${signIn}?next=${encodeURIComponent(here)}`} target="_self">{t.signInAgain}</Link>}>
        {t.sessionLost}
      </Alert>
    </div>
  );
}
