import type { LetterPhrase } from '#modules/notify/index.ts';
import { LINK_MINUTES } from './rules.ts';

interface Reset {
  readonly firstName: string;
  readonly name: string;
  readonly login: string;
  readonly supportEmail: string;
}

const byLink: LetterPhrase<Reset & { readonly url: string }> = {
  ru: ({ firstName, name, login, url, supportEmail }) => ({
    subject: `Новый пароль для доступа к облаку: ${name}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Вы сбросили пароль пользователя облака. ${name}, логин ${login}: новый пароль установлен.`, 'Откройте ссылку, чтобы его увидеть. Понадобится вход в ваш личный кабинет.'],
    action: { label: 'Показать пароль', url },
    footnote: `Ссылка действует ${LINK_MINUTES} минут и показывает пароль один раз. Если вы не сбрасывали пароль, напишите нам: ${supportEmail}.`,
  }),
  en: ({ firstName, name, login, url, supportEmail }) => ({
    subject: `New password for the cloud: ${name}`,
    paragraphs: [`Hello ${firstName},`, `You reset the password of a cloud user. ${name}, login ${login}: the new password is set.`, 'Open the link to see it. You will be asked to sign in to the portal.'],
    action: { label: 'Show the password', url },
    footnote: `The link works for ${LINK_MINUTES} minutes and shows the password once. If you did not reset it, write to us: ${supportEmail}.`,
  }),
};

const byLetter: LetterPhrase<Reset & { readonly password: string }> = {
  ru: ({ firstName, name, login, password, supportEmail }) => ({
    subject: `Новый пароль для доступа к облаку: ${name}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Вы сбросили пароль пользователя облака. ${name}, новые данные для входа:`, `Логин: ${login}\nПароль: ${password}`, 'Передайте пароль лично и удалите это письмо.'],
    footnote: `Если вы не сбрасывали пароль, напишите нам: ${supportEmail}.`,
  }),
  en: ({ firstName, name, login, password, supportEmail }) => ({
    subject: `New password for the cloud: ${name}`,
    paragraphs: [`Hello ${firstName},`, `You reset the password of a cloud user. ${name} now signs in with:`, `Login: ${login}\nPassword: ${password}`, 'Hand the password over in person and delete this letter.'],
    footnote: `If you did not reset it, write to us: ${supportEmail}.`,
  }),
};

export const letters = { byLink, byLetter };
