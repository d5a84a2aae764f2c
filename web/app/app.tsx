import { Suspense, useCallback, useRef, type ReactNode } from 'react';
import { Router, useLocation, type NavigateOptions, type Path } from 'wouter';
import { BootProvider, useBoot } from '#web/lib/boot-context.tsx';
import type { Boot } from '#web/lib/boot.ts';
import { LocaleProvider } from '#web/lib/locale.tsx';
import { isOverPage } from '#web/lib/over-page.ts';
import { PageTitle } from '#web/ui/page-header.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFound } from './not-found.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { findRoute, type Route } from './route.ts';

interface AppProps {
  boot: Boot;
  routes: readonly Route[];
  /** Path to show where there is no browser (prerendering). */
  path?: string;
}

export function App({ boot, routes, path }: AppProps) {
  const around = useCallback((navigate: Navigate, to: Path, options?: NavigateOptions) => void go(routes, navigate, to, options), [routes]);
  return (
    <BootProvider boot={boot}>
      <LocaleProvider>
        <Router aroundNav={around} {...(path ? { ssrPath: path } : {})}>
          <ErrorBoundary>
            <Titles>
              <Page routes={routes} />
            </Titles>
          </ErrorBoundary>
        </Router>
      </LocaleProvider>
    </BootProvider>
  );
}

function Page({ routes }: { routes: readonly Route[] }) {
  const [path] = useLocation();
  const found = findRoute(routes, path);
  if (!found) return <NotFound />;
  const { shell: Shell, page: Content } = found.route;
  return (
    <Suspense>
      <Shell>
        <ErrorBoundary key={path}>
          <Suspense fallback={<PageSkeleton />}>
            <Content params={found.params} />
          </Suspense>
        </ErrorBoundary>
      </Shell>
    </Suspense>
  );
}

type Navigate = (to: Path, options?: NavigateOptions) => void;

const PATIENCE_MS = 200;

/** Waits a moment for the next page's file, so that the present page changes into it without a blink. */
async function go(routes: readonly Route[], navigate: Navigate, to: Path, options?: NavigateOptions): Promise<void> {
  const found = findRoute(routes, new URL(to, location.origin).pathname);
  const ready = found ? Promise.all([found.route.shell.preload(), found.route.page.preload()]).catch(() => undefined) : undefined;
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  navigate(to, options);
  if (!isOverPage(options?.state)) scrollTo(0, 0);
}

/** Names the window after the page, and after a change of page puts the focus on its heading. */
function Titles({ children }: { children: ReactNode }) {
  const { provider } = useBoot();
  const shown = useRef<string | null>(null);
  const appeared = useCallback(
    (title: string, heading: HTMLElement) => {
      document.title = `${title} — ${provider.name}`;
      if (shown.current !== null && shown.current !== location.pathname) heading.focus({ preventScroll: true });
      shown.current = location.pathname;
    },
    [provider.name],
  );
  return <PageTitle value={appeared}>{children}</PageTitle>;
}
