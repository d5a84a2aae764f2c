import type { LetterPhrase } from '#modules/notify/index.ts';

/** To the provider's manager on duty; the provider works in Russian. */
const unknownInn: LetterPhrase<{ inn: string; url: string }> = {
  ru: ({ inn, url }) => ({
    subject: `Новая организация: ИНН ${inn}`,
    paragraphs: [
      `Клиент добавляет в личный кабинет организацию с ИНН ${inn}. В базе клиентов её нет.`,
      'Создайте, пожалуйста, организацию в базе. Когда она появится, заявка проверится сама. Принять решение вручную можно на странице заявки.',
    ],
    action: { label: 'Открыть заявку', url },
  }),
  en: ({ inn, url }) => ({
    subject: `New organisation: INN ${inn}`,
    paragraphs: [
      `A client adds an organisation with INN ${inn} to the portal. It is not in the client base.`,
      'Please create it there. When it appears the claim is checked again by itself. You can also decide on the page of the claim.',
    ],
    action: { label: 'Open the claim', url },
  }),
};

const administratorAsked: LetterPhrase<{ firstName: string; organization: string; claimant: string; url: string }> = {
  ru: ({ firstName, organization, claimant, url }) => ({
    subject: `${claimant} просит доступ к организации ${organization}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `${claimant} хочет присоединиться к организации ${organization} в личном кабинете. Вы — её администратор, решение за вами.`],
    action: { label: 'Открыть личный кабинет', url },
  }),
  en: ({ firstName, organization, claimant, url }) => ({
    subject: `${claimant} asks for access to ${organization}`,
    paragraphs: [`Hello ${firstName},`, `${claimant} wants to join ${organization} in the portal. You administer it, so the decision is yours.`],
    action: { label: 'Open the portal', url },
  }),
};

const approved: LetterPhrase<{ firstName: string; organization: string; url: string }> = {
  ru: ({ firstName, organization, url }) => ({
    subject: `Организация ${organization} добавлена`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Проверка пройдена: организация ${organization} появилась в вашем личном кабинете, вы — её администратор.`],
    action: { label: 'Открыть личный кабинет', url },
  }),
  en: ({ firstName, organization, url }) => ({
    subject: `${organization} was added`,
    paragraphs: [`Hello ${firstName},`, `The check is done: ${organization} is now in your portal, and you administer it.`],
    action: { label: 'Open the portal', url },
  }),
};

const rejected: LetterPhrase<{ firstName: string; inn: string; reason: string; url: string }> = {
  ru: ({ firstName, inn, reason, url }) => ({
    subject: `Организация с ИНН ${inn} не добавлена`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Мы не смогли добавить организацию с ИНН ${inn}. Причина: ${reason}`, 'Если всё поправимо, добавьте организацию ещё раз.'],
    action: { label: 'Открыть мои организации', url },
  }),
  en: ({ firstName, inn, reason, url }) => ({
    subject: `The organisation with INN ${inn} was not added`,
    paragraphs: [`Hello ${firstName},`, `We could not add the organisation with INN ${inn}. The reason: ${reason}`, 'If this can be mended, add the organisation again.'],
    action: { label: 'Open my organisations', url },
  }),
};

const question: LetterPhrase<{ firstName: string; inn: string; text: string; url: string }> = {
  ru: ({ firstName, inn, text, url }) => ({
    subject: `Вопрос об организации с ИНН ${inn}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Чтобы добавить организацию с ИНН ${inn}, нам нужно уточнить:`, text],
    action: { label: 'Ответить', url },
  }),
  en: ({ firstName, inn, text, url }) => ({
    subject: `A question about the organisation with INN ${inn}`,
    paragraphs: [`Hello ${firstName},`, `To add the organisation with INN ${inn} we need to know:`, text],
    action: { label: 'Answer', url },
  }),
};

export const letters = { unknownInn, administratorAsked, approved, rejected, question };
