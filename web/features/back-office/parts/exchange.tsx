import { usePhrases } from '#web/lib/phrases.ts';
import { useStaff } from '#web/lib/session.ts';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { exchangePhrases } from '../phrases.ts';
import { historyPath, noFilters } from '../readings/filters.ts';
import { Readings } from '../readings/parts/readings.tsx';
import { Sources } from '../sources/parts/sources.tsx';
import { Tokens } from '../tokens/parts/tokens.tsx';

const views = ['sources', 'history', 'tokens'] as const;
type ExchangeView = (typeof views)[number];

/** «Обмен с учётной системой»: the sources, what was read, and the keys of those that push. */
export function Exchange({ view }: { view: ExchangeView }) {
  const t = usePhrases(exchangePhrases);
  const { may } = useStaff();
  const shown = view === 'tokens' && !may.managePushTokens ? 'sources' : view;
  const tabs = [
    { href: '/staff/exchange', label: t.sourcesView, current: shown === 'sources' },
    { href: historyPath(noFilters), label: t.historyView, current: shown === 'history' },
    { href: '/staff/exchange?view=tokens', label: t.tokensView, current: shown === 'tokens' },
  ];
  return (
    <>
      <PageHeader title={t.title} description={may.startReadings ? t.description : `${t.description} ${t.mayNotStart}`} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      <TabLinks label={t.views} tabs={may.managePushTokens ? tabs : tabs.slice(0, 2)} />
      {shown === 'sources' && <Sources />}
      {shown === 'history' && <Readings />}
      {shown === 'tokens' && <Tokens />}
    </>
  );
}

/** The view that an address asks for; the sources where it names none. */
export function viewOf(search: string): ExchangeView {
  const asked = new URLSearchParams(search).get('view');
  return views.find((view) => view === asked) ?? 'sources';
}
