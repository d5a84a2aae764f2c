import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** «Список сотрудников». */
export const memberListPhrases = definePhrases({
  ru: {
    filters: {
      search: 'Имя, телефон или почта',
      role: 'Роль',
      anyRole: 'Все роли',
      sort: 'Порядок',
      sorts: { name: 'По имени', joined: 'Сначала новые', signed_in: 'По последнему входу' },
    },
    total: (count: number) => pluralRu(count, 'сотрудник', 'сотрудника', 'сотрудников'),
    found: (count: number) => `${count % 10 === 1 && count % 100 !== 11 ? 'Найден' : 'Найдено'} ${pluralRu(count, 'сотрудник', 'сотрудника', 'сотрудников')}`,
    contactsHidden: 'Контакты коллег и время входа видят только администраторы организации.',
    columns: {
      person: 'Сотрудник',
      organization: 'Организация',
      role: 'Роль',
      contacts: 'Телефон и почта',
      joined: 'В организации с',
      admitted: 'Когда и кем добавлен',
      signedIn: 'Последний вход',
      actions: 'Действия',
    },
    you: 'это вы',
    moderation: 'проверка провайдера',
    provider: 'провайдер',
    actionsOf: (name: string) => `Действия: ${name}`,
    notFound: 'Никого не нашли',
    notFoundText: 'По этим условиям сотрудников нет. Ищем по имени, фамилии, телефону и почте.',
    reset: 'Показать всех',
  },
  en: {
    filters: {
      search: 'Name, phone or e-mail',
      role: 'Role',
      anyRole: 'All roles',
      sort: 'Order',
      sorts: { name: 'By name', joined: 'Newest first', signed_in: 'By last sign-in' },
    },
    total: (count) => pluralEn(count, 'employee', 'employees'),
    found: (count) => `${pluralEn(count, 'employee', 'employees')} found`,
    contactsHidden: 'Only administrators of the organisation see colleagues’ contacts and sign-ins.',
    columns: {
      person: 'Employee',
      organization: 'Organisation',
      role: 'Role',
      contacts: 'Phone and e-mail',
      joined: 'Member since',
      admitted: 'Added when and by whom',
      signedIn: 'Last sign-in',
      actions: 'Actions',
    },
    you: 'you',
    moderation: 'the provider’s check',
    provider: 'provider',
    actionsOf: (name) => `Actions: ${name}`,
    notFound: 'Nobody found',
    notFoundText: 'No employees match. We look at names, phones and e-mails.',
    reset: 'Show everyone',
  },
});
