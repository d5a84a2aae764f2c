import type { ReactNode } from 'react';
import { useBoot } from '#web/lib/boot-context.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useAlive } from '#web/ui/alive.ts';
import { Link } from '#web/ui/link.tsx';
import { appPhrases } from '../phrases.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { OfflineBar } from './offline-bar.tsx';

/** Pages before the sign-in: the brand, one card in the middle, support and language below. */
export default function AuthShell({ children }: { children: ReactNode }) {
  const { provider, outbox } = useBoot();
  const t = usePhrases(appPhrases);
  // The prerendered page is the same for every configuration; what depends on it comes after.
  const alive = useAlive();
  return (
    <div className="flex min-h-dvh flex-col">
      <OfflineBar />
      <main className="flex flex-1 flex-col items-center justify-center gap-8 px-4 py-10 max-sm:justify-start max-sm:gap-6 max-sm:pt-8">
        <Brand large />
        <div className="w-full max-w-96 rounded-dialog border border-line bg-panel p-8 max-sm:p-6">{children}</div>
      </main>
      <footer className="flex min-h-14 flex-wrap items-center justify-center gap-x-6 gap-y-2 px-4 pb-4 text-sm text-muted">
        <a href={`mailto:${provider.supportEmail}`} className="rounded-small underline-offset-3 hover:text-text hover:underline">
          {provider.supportEmail}
        </a>
        <LanguageSwitch />
        {alive && outbox && <Link href="/outbox">{t.outbox}</Link>}
      </footer>
    </div>
  );
}
