import { definePhrases } from '#web/lib/phrases.ts';

/** What only the page of organisations says of a claim. */
export const claimCardPhrases = definePhrases({
  ru: {
    register: {
      liquidating: 'По данным реестра, эта организация ликвидируется.',
      liquidated: 'По данным реестра, эта организация ликвидирована.',
      bankrupt: 'По данным реестра, эта организация признана банкротом.',
      reorganizing: 'По данным реестра, эта организация реорганизуется.',
    },
    thereforeByHand: 'Поэтому заявку проверяет сотрудник.',
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
    register: {
      liquidating: 'The register says that this organisation is being wound up.',
      liquidated: 'The register says that this organisation has been wound up.',
      bankrupt: 'The register says that this organisation is bankrupt.',
      reorganizing: 'The register says that this organisation is being reorganised.',
    },
    thereforeByHand: 'That is why the claim is checked by hand.',
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
