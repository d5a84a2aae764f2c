import { definePhrases } from '#web/lib/phrases.ts';

/** The staff's list of clients' organisations. */
export const clientOrganizationsPhrases = definePhrases({
  ru: {
    title: 'Организации клиентов',
    description: 'Все организации, которые клиенты добавили в личный кабинет.',
    help: 'Список только для просмотра: состав сотрудников организации меняют её администраторы, у провайдера такой возможности нет.',
    helpAbout: 'кто меняет состав организации',
    search: 'Название или ИНН',
    name: 'Организация',
    type: 'Тип',
    administrators: 'Администраторов',
    members: 'Сотрудников',
    created: 'Добавлена',
    empty: 'Организаций пока нет',
    emptyText: 'Организация появится здесь, когда первую заявку одобрит проверка или менеджер.',
    notFound: 'Ничего не нашли',
    notFoundText: (search: string) => `По запросу «${search}» организаций нет. Ищем по началу слов названия и по началу ИНН.`,
    reset: 'Показать все',
  },
  en: {
    title: 'Clients’ organisations',
    description: 'All the organisations that clients have added to the portal.',
    help: 'This list is for reading only: an organisation’s administrators change its people, the provider cannot.',
    helpAbout: 'who changes an organisation’s people',
    search: 'Name or INN',
    name: 'Organisation',
    type: 'Type',
    administrators: 'Administrators',
    members: 'People',
    created: 'Added',
    empty: 'No organisations yet',
    emptyText: 'An organisation appears here once the check or a manager has approved the first claim.',
    notFound: 'Nothing found',
    notFoundText: (search) => `No organisation matches “${search}”. We look at the beginnings of the name’s words and of the INN.`,
    reset: 'Show all',
  },
});
