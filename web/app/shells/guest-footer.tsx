import { useBoot } from '#web/lib/boot-context.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useAlive } from '#web/ui/alive.ts';
import { Link } from '#web/ui/link.tsx';
import { appPhrases } from '../phrases.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** Below guests' pages: support, language, and the messages where nothing really goes out. */
export function GuestFooter() {
  const { provider, outbox } = useBoot();
  const t = usePhrases(appPhrases);
  // The prerendered page is the same for every configuration; what depends on it comes after.
  const alive = useAlive();
  return (
    <footer className="flex min-h-14 flex-wrap items-center justify-center gap-x-6 gap-y-2 px-4 pb-4 text-sm text-muted">
      <a href={`mailto:${provider.supportEmail}`} className="rounded-small underline-offset-3 hover:text-text hover:underline">
        {provider.supportEmail}
      </a>
      <LanguageSwitch />
      {/* In a tab of its own: codes are read there while a form waits here. */}
      {alive && outbox && (
        <Link href="/outbox" target="_blank">
          {t.outbox}
        </Link>
      )}
    </footer>
  );
}
