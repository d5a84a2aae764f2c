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

const administratorReminded: typeof administratorAsked = {
  ru: ({ firstName, organization, claimant, url }) => ({
    subject: `${claimant} всё ещё ждёт вашего решения: ${organization}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `${claimant} несколько дней назад попросил(а) доступ к организации ${organization}. Примите заявку или отклоните её: пока решения нет, человек ждёт.`],
    action: { label: 'Открыть заявку', url },
  }),
  en: ({ firstName, organization, claimant, url }) => ({
    subject: `${claimant} still waits for your decision: ${organization}`,
    paragraphs: [`Hello ${firstName},`, `Some days ago ${claimant} asked for access to ${organization}. Please accept or decline: until then they wait.`],
    action: { label: 'Open the request', url },
  }),
};

/** To the client's manager, or the one on duty. */
const managerAsked: LetterPhrase<{ claimant: string; organization: string; inn: string; url: string }> = {
  ru: ({ claimant, organization, inn, url }) => ({
    subject: `${organization}: администраторы не отвечают, нужна ваша помощь`,
    paragraphs: [
      `${claimant} просит пригласить себя в организацию ${organization} (ИНН ${inn}): её администраторы не ответили на заявку.`,
      'На странице заявки видно, кто администрирует организацию и когда заходил, и какие контакты есть в базе. Пригласить можно только контакт из базы.',
    ],
    action: { label: 'Открыть заявку', url },
  }),
  en: ({ claimant, organization, inn, url }) => ({
    subject: `${organization}: its administrators do not answer, please help`,
    paragraphs: [
      `${claimant} asks to be invited to ${organization} (INN ${inn}): its administrators have not answered the request.`,
      'The page of the claim shows who administers the organisation, when they last came, and which contacts the base holds. Only a contact of the base can be invited.',
    ],
    action: { label: 'Open the claim', url },
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

export const letters = { unknownInn, administratorAsked, administratorReminded, managerAsked, approved, rejected, question };
