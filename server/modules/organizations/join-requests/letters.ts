import type { Role } from '#contract/organizations.ts';
import type { LetterPhrase } from '#modules/notify/index.ts';

const accepted: LetterPhrase<{ firstName: string; organization: string; role: Role; url: string }> = {
  ru: ({ firstName, organization, role, url }) => ({
    subject: `Вы теперь в организации ${organization}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Администратор принял вашу заявку: организация ${organization} появилась в вашем личном кабинете. Ваша роль — ${role === 'administrator' ? 'администратор' : 'пользователь'}.`],
    action: { label: 'Открыть личный кабинет', url },
  }),
  en: ({ firstName, organization, role, url }) => ({
    subject: `You now belong to ${organization}`,
    paragraphs: [`Hello ${firstName},`, `An administrator accepted your request: ${organization} is now in your portal. Your role is ${role === 'administrator' ? 'administrator' : 'user'}.`],
    action: { label: 'Open the portal', url },
  }),
};

const declined: LetterPhrase<{ firstName: string; organization: string; reason: string; url: string }> = {
  ru: ({ firstName, organization, reason, url }) => ({
    subject: `Заявка на вступление в ${organization} отклонена`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Администратор организации ${organization} отклонил вашу заявку. Причина: ${reason}`],
    action: { label: 'Открыть мои организации', url },
  }),
  en: ({ firstName, organization, reason, url }) => ({
    subject: `Your request to join ${organization} was declined`,
    paragraphs: [`Hello ${firstName},`, `An administrator of ${organization} declined your request. The reason: ${reason}`],
    action: { label: 'Open my organisations', url },
  }),
};

export const letters = { accepted, declined };
