import { definePhrases } from '#web/lib/phrases.ts';

/** What organisations and people's places in them are called, everywhere in the portal. */
export const organizationPhrases = definePhrases({
  ru: {
    inn: 'ИНН',
    innOf: (inn: string) => `ИНН ${inn}`,
    types: { legal_entity: 'Юридическое лицо', entrepreneur: 'ИП', self_employed: 'Самозанятый / физическое лицо' },
    position: 'Должность',
    positions: { director: 'Директор', accountant: 'Бухгалтер', system_administrator: 'Системный администратор', employee: 'Сотрудник' },
    roles: { administrator: 'Администратор', user: 'Пользователь' },
    sections: {
      documents: 'Документы',
      products: 'Продукты',
      cloud_users: 'Облако: пользователи и сеансы',
      cloud_updates: 'Облако: обновления',
      organization_tickets: 'Заявки всей организации',
    },
    companyStatuses: {
      active: 'Действует',
      liquidating: 'Ликвидируется',
      liquidated: 'Ликвидирована',
      bankrupt: 'Банкрот',
      reorganizing: 'Реорганизуется',
    },
  },
  en: {
    inn: 'INN',
    innOf: (inn) => `INN ${inn}`,
    types: { legal_entity: 'Legal entity', entrepreneur: 'Sole proprietor', self_employed: 'Self-employed / individual' },
    position: 'Position',
    positions: { director: 'Director', accountant: 'Accountant', system_administrator: 'System administrator', employee: 'Employee' },
    roles: { administrator: 'Administrator', user: 'User' },
    sections: {
      documents: 'Documents',
      products: 'Products',
      cloud_users: 'Cloud: users and sessions',
      cloud_updates: 'Cloud: updates',
      organization_tickets: 'Tickets of the whole organisation',
    },
    companyStatuses: {
      active: 'Active',
      liquidating: 'Being wound up',
      liquidated: 'Wound up',
      bankrupt: 'Bankrupt',
      reorganizing: 'Being reorganised',
    },
  },
});
