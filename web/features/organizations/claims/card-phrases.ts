import { definePhrases } from '#web/lib/phrases.ts';

/** What only the page of organisations says of a claim. */
export const claimCardPhrases = definePhrases({
  ru: {
    liquidated: 'По данным реестра, эта организация ликвидирована.',
    otherWays: 'Другие способы',
    writeToSupport: 'Написать в поддержку',
    askManager: 'Попросить менеджера о приглашении',
    asked: 'Вы попросили менеджера:',
    invitationComes: 'Приглашение придёт на вашу почту.',
    letter: {
      subject: (organization: string) => `Вступление в организацию: ${organization}`,
      body: (organization: string, since: string, name: string) =>
        `Здравствуйте!\n\nПрошу помочь со вступлением в организацию: ${organization}. Её администраторы не отвечают на мою заявку от ${since}.\n\n${name}`,
      withInn: (name: string, inn: string) => `${name}, ИНН ${inn}`,
    },
  },
  en: {
    liquidated: 'The register says that this organisation has been wound up.',
    otherWays: 'Other ways',
    writeToSupport: 'Write to support',
    askManager: 'Ask the manager for an invitation',
    asked: 'You asked the manager:',
    invitationComes: 'The invitation will come by e-mail.',
    letter: {
      subject: (organization) => `Joining an organisation: ${organization}`,
      body: (organization, since, name) =>
        `Hello,\n\nplease help me to join the organisation ${organization}. Its administrators do not answer my claim of ${since}.\n\n${name}`,
      withInn: (name, inn) => `${name}, INN ${inn}`,
    },
  },
});
