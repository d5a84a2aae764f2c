import { definePhrases } from '#web/lib/phrases.ts';

/** What each section opens, for whoever gives it. */
export const sectionPhrases = definePhrases({
  ru: {
    label: 'Какие разделы открыть',
    opens: {
      documents: 'Счета, акты, договоры и сверки организации',
      products: 'Программы, сервисы и подписки организации',
      cloud_users: 'Кто работает в облаке: доступ, пароли, завершение сеансов',
      cloud_updates: 'Обновление баз: расписание и запуск',
      organization_tickets: 'Заявки коллег, а не только свои',
    },
    none: 'Ни один раздел не открыт: сотрудник увидит только главную страницу и свои заявки.',
    usual: (position: string) => `Как обычно для должности «${position}»`,
  },
  en: {
    label: 'Sections to open',
    opens: {
      documents: 'Invoices, acts, contracts and reconciliations of the organisation',
      products: 'Programs, services and subscriptions of the organisation',
      cloud_users: 'Who works in the cloud: access, passwords, ending sessions',
      cloud_updates: 'Updating infobases: schedule and start',
      organization_tickets: 'Tickets of colleagues, not only one’s own',
    },
    none: 'No section is open: the person sees only the home page and their own tickets.',
    usual: (position) => `As usual for the position “${position}”`,
  },
});
