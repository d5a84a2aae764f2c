import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

export const noticePhrases = definePhrases({
  ru: {
    joinRequests: (count: number, organization: string) => `${pluralRu(count, 'заявка', 'заявки', 'заявок')} на вступление в организацию ${organization}`,
    decide: 'Рассмотреть',
    invited: (manager: string, email: string, organization: string) => `Провайдер пригласил ${email} администратором организации ${organization}. Менеджер: ${manager}.`,
    waits: 'Приглашение ещё не принято. Сутки после вступления новый администратор не сможет удалить вас или сделать пользователем.',
    accepted: (person: string) => `Приглашение принято, новый администратор: ${person}.`,
    protected: (moment: string) => `До ${moment} новый администратор не сможет удалить вас или сделать пользователем.`,
    invitations: 'Приглашения',
    employees: 'Список сотрудников',
  },
  en: {
    joinRequests: (count, organization) => `${pluralEn(count, 'request', 'requests')} to join the organisation ${organization}`,
    decide: 'Decide',
    invited: (manager, email, organization) => `The provider invited ${email} to administer the organisation ${organization}. Manager: ${manager}.`,
    waits: 'The invitation is not accepted yet. For a day after joining, the new administrator will not be able to remove or demote you.',
    accepted: (person) => `The invitation is accepted, the new administrator is ${person}.`,
    protected: (moment) => `Until ${moment} the new administrator can neither remove nor demote you.`,
    invitations: 'Invitations',
    employees: 'List of employees',
  },
});
