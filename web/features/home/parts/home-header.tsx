import { useViewer } from '#web/lib/session.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { homePhrases } from '../phrases.ts';

/** The greeting, and what this page is for (manual, 4). `firstName` is newer than the page's own, once it has come. */
export function HomeHeader({ firstName }: { firstName: string | undefined }) {
  const t = usePhrases(homePhrases);
  const viewer = useViewer();
  return (
    <PageHeader
      title={t.title}
      help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>}
      description={
        <>
          <span className="font-medium text-text">{t.greeting(firstName ?? viewer.firstName)}</span> {t.about}
        </>
      }
    />
  );
}
