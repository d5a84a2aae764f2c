import { definePhrases } from '#web/lib/phrases.ts';

/** What organisations and people's places in them are called, everywhere in the portal. */
export const organizationPhrases = definePhrases({
  ru: {
    inn: 'ИНН',
    innOf: (inn: string) => `ИНН ${inn}`,
    types: { legal_entity: 'Юридическое лицо', entrepreneur: 'ИП', self_employed: 'Самозанятый / физическое лицо' },
    positions: { director: 'Директор', accountant: 'Бухгалтер', system_administrator: 'Системный администратор', employee: 'Сотрудник' },
    roles: { administrator: 'Администратор', user: 'Пользователь' },
  },
  en: {
    inn: 'INN',
    innOf: (inn) => `INN ${inn}`,
    types: { legal_entity: 'Legal entity', entrepreneur: 'Sole proprietor', self_employed: 'Self-employed / individual' },
    positions: { director: 'Director', accountant: 'Accountant', system_administrator: 'System administrator', employee: 'Employee' },
    roles: { administrator: 'Administrator', user: 'User' },
  },
});
