import { definePhrases } from '#web/lib/phrases.ts';

/** The page behind the link of a recipient's letters. */
export const answerPhrases = definePhrases({
  ru: {
    title: 'Счета на почту',
    asked: {
      title: 'Получать счета на почту?',
      text: (organization: string, email: string) => `Организация ${organization} просит присылать её счета и акты на адрес ${email}. Отказаться можно будет в любое время по ссылке в каждом письме.`,
    },
    confirmed: {
      title: 'Вы получаете счета',
      text: (organization: string, email: string) => `Новые счета и акты организации ${organization} приходят на адрес ${email}.`,
    },
    declined: {
      title: 'Счета не приходят',
      text: (organization: string, email: string) => `Счета и акты организации ${organization} на адрес ${email} мы не присылаем. Если передумаете, согласиться можно здесь же.`,
    },
    agree: 'Получать счета',
    refuse: 'Не получать',
    end: 'Больше не получать',
    done: { confirmed: 'Готово: новые счета и акты будут приходить письмом с файлами.', declined: 'Готово: писем больше не будет.' },
    goneTitle: 'Ссылка не работает',
    gone: 'Она устарела, или вас убрали из получателей.',
    goneHelp: 'Попросите администратора организации отправить письмо ещё раз.',
  },
  en: {
    title: 'Bills by mail',
    asked: {
      title: 'Get bills by mail?',
      text: (organization, email) => `${organization} asks to send its invoices and acts to ${email}. You may end it at any time by the link in each letter.`,
    },
    confirmed: {
      title: 'You get bills',
      text: (organization, email) => `New invoices and acts of ${organization} come to ${email}.`,
    },
    declined: {
      title: 'Bills do not come',
      text: (organization, email) => `Invoices and acts of ${organization} are not sent to ${email}. If you change your mind, you can agree right here.`,
    },
    agree: 'Get bills',
    refuse: 'Do not get them',
    end: 'Get them no more',
    done: { confirmed: 'Done: new invoices and acts will come by mail with their files.', declined: 'Done: there will be no more letters.' },
    goneTitle: 'The link does not work',
    gone: 'It is out of date, or you are no longer among the recipients.',
    goneHelp: 'Ask the administrator of the organisation to send the letter again.',
  },
});
