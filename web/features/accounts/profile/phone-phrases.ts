import { definePhrases } from '#web/lib/phrases.ts';

/** How a phone number is changed (manual, 8.2). */
export const phoneChangePhrases = definePhrases({
  ru: {
    title: 'Как сменить номер телефона',
    why: 'Самостоятельно поменять номер в личном кабинете нельзя: по нему вы входите и по нему мы узнаём вас. Есть два способа.',
    again: 'Зарегистрироваться заново с новым номером и добавить организацию.',
    ask: 'Оставить этот аккаунт и попросить нас заменить номер. Мы уже подготовили просьбу, добавьте только новый номер.',
    formTitle: 'Просьба заменить номер',
    email: 'Почта в аккаунте',
    oldPhone: 'Номер, который надо удалить',
    newPhone: 'Номер, который надо добавить',
    comment: 'Комментарий',
    commentNote: 'Например, есть ли у вас доступ к прежнему номеру',
    send: 'Отправить просьбу',
    sentTo: (email: string) => `Просьба уйдёт на ${email}. Ответим на почту.`,
    sent: 'Просьба отправлена. Ответим на почту',
  },
  en: {
    title: 'How to change the phone number',
    why: 'You cannot change the number in the portal yourself: you sign in by it, and we know you by it. There are two ways.',
    again: 'Register again with the new number and add the organisation.',
    ask: 'Keep this account and ask us to replace the number. The request is ready, only add the new number.',
    formTitle: 'Request to replace the number',
    email: 'E-mail of the account',
    oldPhone: 'Number to remove',
    newPhone: 'Number to add',
    comment: 'Comment',
    commentNote: 'For example, whether you still have the old number',
    send: 'Send the request',
    sentTo: (email) => `The request goes to ${email}. We answer by e-mail.`,
    sent: 'The request was sent. We answer by e-mail',
  },
});
