import { definePhrases } from '#web/lib/phrases.ts';

export const confirmEmailPhrases = definePhrases({
  ru: {
    title: 'Подтверждение почты',
    hint: 'Нажмите кнопку — и мы будем знать, что адрес ваш.',
    confirm: 'Подтвердить адрес',
    doneTitle: 'Адрес подтверждён',
    done: (email: string) => `Важные уведомления будут приходить на ${email}.`,
    goneTitle: 'Ссылка не сработала',
    gone: 'Ссылка больше не действует: она одноразовая и работает 24 часа.',
    goneHelp: 'Новую можно получить в личном кабинете: откройте профиль и нажмите «Отправить ещё раз».',
    portal: 'Перейти в личный кабинет',
    profile: 'Открыть профиль',
  },
  en: {
    title: 'Confirm your e-mail',
    hint: 'Press the button, and we know that the address is yours.',
    confirm: 'Confirm the address',
    doneTitle: 'The address is confirmed',
    done: (email) => `Important notices will come to ${email}.`,
    goneTitle: 'The link did not work',
    gone: 'The link no longer works: it can be used once, within 24 hours.',
    goneHelp: 'You can get a new one in the portal: open your profile and press “Send again”.',
    portal: 'Go to the portal',
    profile: 'Open the profile',
  },
});
