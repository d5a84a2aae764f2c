import { usePhrases } from '#web/lib/phrases.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { formatCount } from '#web/lib/plural.ts';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Badge } from '#web/ui/status.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { useChosenOrganization } from '../../chosen.ts';
import { InviteButton } from '../../invitations/parts/invite-button.tsx';
import { usePeopleScope } from '../api.ts';
import { peoplePhrases } from '../phrases.ts';

const tabs = { list: '/employees', invitations: '/employees/invitations', requests: '/employees/requests' } as const;

export type PeopleTab = keyof typeof tabs;

/** The head of the pages of employees. The tabs beside the list are for whoever manages people somewhere in view. */
export function PeopleHeader({ current }: { current: PeopleTab }) {
  const t = usePhrases(peoplePhrases);
  const locale = useLocale();
  const { withChoice } = useChosenOrganization();
  const { managed, waiting } = usePeopleScope();
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} actions={managed.length > 0 && <InviteButton organizations={managed} />} />
      {(managed.length > 0 || current !== 'list') && (
        <TabLinks
          label={t.tabs}
          tabs={(['list', 'invitations', 'requests'] as const).map((tab) => ({
            href: withChoice(tabs[tab]),
            current: tab === current,
            label: (
              <>
                {t[tab]}
                {tab === 'requests' && waiting > 0 && <Badge tone="warning">{formatCount(waiting, locale)}</Badge>}
              </>
            ),
          }))}
        />
      )}
    </>
  );
}
