import type { LetterPhrase, Phrase } from '#modules/notify/index.ts';

interface Sms {
  code: string;
  provider: string;
  url: string;
}

interface EmailLink {
  firstName: string;
  provider: string;
  url: string;
}

const code: Phrase<Sms> = {
  ru: ({ code, provider }) => `${code} — код для личного кабинета «${provider}». Никому его не сообщайте.`,
  en: ({ code, provider }) => `${code} is your code for the ${provider} customer portal. Do not share it.`,
};

const accountExists: Phrase<Sms> = {
  ru: ({ provider, url }) => `У вас уже есть личный кабинет «${provider}». Войти или восстановить пароль: ${url}/recovery`,
  en: ({ provider, url }) => `You already have an account in the ${provider} customer portal. Sign in or restore access: ${url}/recovery`,
};

const confirmEmail: LetterPhrase<EmailLink> = {
  ru: ({ firstName, provider, url }) => ({
    subject: 'Подтвердите адрес электронной почты',
    paragraphs: [`Здравствуйте, ${firstName}!`, `Этот адрес указан в личном кабинете «${provider}». Подтвердите, что он ваш: на него будут приходить важные уведомления.`],
    action: { label: 'Подтвердить адрес', url },
    footnote: 'Ссылка действует 24 часа и срабатывает один раз. Если вы не регистрировались, просто удалите это письмо.',
  }),
  en: ({ firstName, provider, url }) => ({
    subject: 'Confirm your e-mail address',
    paragraphs: [`Hello ${firstName},`, `This address was given in the ${provider} customer portal. Please confirm that it is yours: important notices will come to it.`],
    action: { label: 'Confirm the address', url },
    footnote: 'The link works once, for 24 hours. If you did not register, just delete this letter.',
  }),
};

const emailChangeNotice: LetterPhrase<{ firstName: string; provider: string; newEmail: string; supportEmail: string }> = {
  ru: ({ firstName, provider, newEmail, supportEmail }) => ({
    subject: 'Запрошена смена адреса электронной почты',
    paragraphs: [
      `Здравствуйте, ${firstName}!`,
      `В личном кабинете «${provider}» запрошена смена вашего адреса на ${newEmail}. Он сменится, когда по ссылке из письма на новый адрес перейдут.`,
      `Если это были не вы, смените пароль и напишите нам: ${supportEmail}.`,
    ],
  }),
  en: ({ firstName, provider, newEmail, supportEmail }) => ({
    subject: 'A change of your e-mail address was requested',
    paragraphs: [
      `Hello ${firstName},`,
      `In the ${provider} customer portal a change of your address to ${newEmail} was requested. It takes effect when the link sent to the new address is followed.`,
      `If this was not you, change your password and write to us: ${supportEmail}.`,
    ],
  }),
};

const passwordChanged: LetterPhrase<{ firstName: string; provider: string; supportEmail: string }> = {
  ru: ({ firstName, provider, supportEmail }) => ({
    subject: 'Пароль изменён',
    paragraphs: [
      `Здравствуйте, ${firstName}!`,
      `Пароль от личного кабинета «${provider}» изменён. На всех других устройствах выполнен выход.`,
      `Если это были не вы, восстановите доступ по номеру телефона и сразу напишите нам: ${supportEmail}.`,
    ],
  }),
  en: ({ firstName, provider, supportEmail }) => ({
    subject: 'Your password was changed',
    paragraphs: [
      `Hello ${firstName},`,
      `The password of your ${provider} customer portal account was changed. All other devices were signed out.`,
      `If this was not you, restore access by your phone number and write to us at once: ${supportEmail}.`,
    ],
  }),
};

/** Manual, 8.2: names the account's e-mail, the number to remove and the number to add. Read by support. */
const phoneChangeRequest: LetterPhrase<{ name: string; email: string; oldPhone: string; newPhone: string; comment: string }> = {
  ru: ({ name, email, oldPhone, newPhone, comment }) => ({
    subject: 'Просьба заменить номер телефона в личном кабинете',
    paragraphs: [
      `${name} просит заменить номер телефона в личном кабинете.`,
      `Адрес почты в аккаунте: ${email}\nНомер, который надо удалить: ${oldPhone}\nНомер, который надо добавить: ${newPhone}`,
      ...(comment === '' ? [] : [`Комментарий: ${comment}`]),
    ],
    footnote: 'Письмо отправлено из личного кабинета вошедшим пользователем. Перед заменой убедитесь, что оба номера принадлежат ему.',
  }),
  en: ({ name, email, oldPhone, newPhone, comment }) => ({
    subject: 'Request to change a phone number in the portal',
    paragraphs: [
      `${name} asks to change the phone number of the account.`,
      `E-mail of the account: ${email}\nNumber to remove: ${oldPhone}\nNumber to add: ${newPhone}`,
      ...(comment === '' ? [] : [`Comment: ${comment}`]),
    ],
    footnote: 'Sent from the portal by a signed-in user. Before the change make sure that both numbers are theirs.',
  }),
};

export const letters = { code, accountExists, confirmEmail, emailChangeNotice, passwordChanged, phoneChangeRequest };
