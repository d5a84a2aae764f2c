import { definePhrases } from '#web/lib/phrases.ts';

/** In the place of a page's content that is of organisations or of one section. */
export const sectionGatePhrases = definePhrases({
  ru: {
    none: 'Организаций пока нет',
    noneText: 'Здесь появится то, что относится к вашим организациям. Сначала добавьте организацию по ИНН или примите приглашение.',
    toOrganizations: 'Мои организации',
    closed: (section: string) => `Раздел «${section}» вам не открыт`,
    closedText: (organization: string | null) =>
      organization === null ? 'Попросите администратора организации открыть вам этот раздел.' : `Попросите администратора организации ${organization} открыть вам этот раздел.`,
  },
  en: {
    none: 'No organisations yet',
    noneText: 'What belongs to your organisations appears here. First add an organisation by its INN or accept an invitation.',
    toOrganizations: 'My organisations',
    closed: (section) => `The section “${section}” is not open to you`,
    closedText: (organization) => (organization === null ? 'Ask an administrator of the organisation to open it to you.' : `Ask an administrator of ${organization} to open it to you.`),
  },
});
