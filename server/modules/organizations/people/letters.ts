import type { Role } from '#contract/organizations.ts';
import type { LetterPhrase } from '#modules/notify/index.ts';

const roleChanged: LetterPhrase<{ firstName: string; organization: string; role: Role; by: string; url: string }> = {
  ru: ({ firstName, organization, role, by, url }) => ({
    subject: role === 'administrator' ? `Вы теперь администратор организации ${organization}` : `Вы теперь пользователь организации ${organization}`,
    paragraphs: [
      `Здравствуйте, ${firstName}!`,
      role === 'administrator'
        ? `${by}: вам даны права администратора организации ${organization}. Теперь вы видите все её разделы и управляете сотрудниками.`
        : `${by}: вы больше не администратор организации ${organization}. Остались разделы, которые вам открыты.`,
    ],
    action: { label: 'Открыть личный кабинет', url },
  }),
  en: ({ firstName, organization, role, by, url }) => ({
    subject: role === 'administrator' ? `You now administer ${organization}` : `You are now a user of ${organization}`,
    paragraphs: [
      `Hello ${firstName},`,
      role === 'administrator'
        ? `${by} made you an administrator of ${organization}. You now see all its sections and manage its people.`
        : `${by}: you no longer administer ${organization}. The sections that are open to you stay.`,
    ],
    action: { label: 'Open the portal', url },
  }),
};

const removed: LetterPhrase<{ firstName: string; organization: string; supportEmail: string }> = {
  ru: ({ firstName, organization, supportEmail }) => ({
    subject: `Доступ к организации ${organization} закрыт`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Администратор удалил вас из организации ${organization}: её данные вам больше не видны. Ваш аккаунт остаётся.`, `Если это ошибка, обратитесь к администратору организации или напишите нам: ${supportEmail}.`],
  }),
  en: ({ firstName, organization, supportEmail }) => ({
    subject: `Your access to ${organization} has ended`,
    paragraphs: [`Hello ${firstName},`, `An administrator removed you from ${organization}: you no longer see its data. Your account stays.`, `If this is a mistake, ask the organisation’s administrator or write to us: ${supportEmail}.`],
  }),
};

export const letters = { roleChanged, removed };
