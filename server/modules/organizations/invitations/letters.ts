import type { Role } from '#contract/organizations.ts';
import type { LetterPhrase } from '#modules/notify/index.ts';

interface Invited {
  readonly inviter: string;
  readonly isStaff: boolean;
  readonly organizations: readonly string[];
  readonly role: Role;
  readonly message: string | null;
  readonly provider: string;
  readonly url: string;
  readonly days: number;
}

const list = (names: readonly string[]) => names.join(', ');
const daysRu = (days: number) => new Intl.NumberFormat('ru', { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
const daysEn = (days: number) => new Intl.NumberFormat('en', { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

/** Manual, 6.2: the letter with the link to register. */
const invited: LetterPhrase<Invited> = {
  ru: ({ inviter, isStaff, organizations, role, message, provider, url, days }) => ({
    subject: `Приглашение в личный кабинет: ${list(organizations)}`,
    paragraphs: [
      'Здравствуйте!',
      `${inviter}${isStaff ? ` (${provider})` : ''} приглашает вас в личный кабинет ${organizations.length > 1 ? 'организаций' : 'организации'} ${list(organizations)}. Ваша роль — ${role === 'administrator' ? 'администратор' : 'пользователь'}.`,
      ...(message ? [`Сообщение: ${message}`] : []),
      'По ссылке можно зарегистрироваться или войти, если аккаунт у вас уже есть. При регистрации понадобится номер телефона: на него придёт код.',
    ],
    action: { label: 'Принять приглашение', url },
    footnote: `Ссылка работает ${daysRu(days)} и только для вас: не пересылайте это письмо. Если вы не ждали приглашения, ничего делать не нужно.`,
  }),
  en: ({ inviter, isStaff, organizations, role, message, provider, url, days }) => ({
    subject: `An invitation to the portal: ${list(organizations)}`,
    paragraphs: [
      'Hello,',
      `${inviter}${isStaff ? ` (${provider})` : ''} invites you to the portal of ${list(organizations)}. Your role is ${role === 'administrator' ? 'administrator' : 'user'}.`,
      ...(message ? [`Message: ${message}`] : []),
      'The link lets you register, or sign in if you have an account. To register you need a phone number: a code is sent to it.',
    ],
    action: { label: 'Accept the invitation', url },
    footnote: `The link works for ${daysEn(days)} and for you only: please do not forward this letter. If you did not expect it, you need not do anything.`,
  }),
};

const accepted: LetterPhrase<{ inviter: string; guest: string; organization: string; url: string }> = {
  ru: ({ inviter, guest, organization, url }) => ({
    subject: `${guest} принял(а) приглашение в ${organization}`,
    paragraphs: [`Здравствуйте, ${inviter}!`, `${guest} теперь в организации ${organization}.`],
    action: { label: 'Список сотрудников', url },
  }),
  en: ({ inviter, guest, organization, url }) => ({
    subject: `${guest} accepted your invitation to ${organization}`,
    paragraphs: [`Hello ${inviter},`, `${guest} now belongs to ${organization}.`],
    action: { label: 'Employees', url },
  }),
};

const renewalAsked: LetterPhrase<{ name: string; email: string; organization: string; note: string; url: string }> = {
  ru: ({ name, email, organization, note, url }) => ({
    subject: `${email} просит новую ссылку: ${organization}`,
    paragraphs: [`Здравствуйте, ${name}!`, `Приглашение в организацию ${organization}, отправленное на ${email}, больше не действует, а человек по-прежнему хочет вступить.`, ...(note ? [`Сообщение: ${note}`] : []), 'Если вы его знаете, отправьте приглашение ещё раз.'],
    action: { label: 'Открыть приглашения', url },
  }),
  en: ({ name, email, organization, note, url }) => ({
    subject: `${email} asks for a new link: ${organization}`,
    paragraphs: [`Hello ${name},`, `The invitation to ${organization} that was sent to ${email} no longer works, and the person still wants to join.`, ...(note ? [`Message: ${note}`] : []), 'If you know them, please send the invitation again.'],
    action: { label: 'Open the invitations', url },
  }),
};

interface Provided {
  readonly firstName: string;
  readonly organization: string;
  readonly staffName: string;
  readonly provider: string;
  readonly email: string;
  readonly supportEmail: string;
  readonly hours: number;
  readonly url: string;
}

/** To every present administrator, at once (manual, 6.1). */
const providerInvited: LetterPhrase<Provided> = {
  ru: ({ firstName, organization, staffName, provider, email, supportEmail, hours, url }) => ({
    subject: `${provider} приглашает ещё одного администратора: ${organization}`,
    paragraphs: [
      `Здравствуйте, ${firstName}!`,
      `${staffName} (${provider}) пригласил(а) ${email} администратором организации ${organization}: об этом попросили, потому что администраторы не отвечали.`,
      `Если приглашение примут, новый администратор в течение ${hours} часов не сможет ни удалить вас, ни сделать пользователем. Если это ошибка, напишите нам: ${supportEmail}.`,
    ],
    action: { label: 'Открыть список сотрудников', url },
  }),
  en: ({ firstName, organization, staffName, provider, email, supportEmail, hours, url }) => ({
    subject: `${provider} invites another administrator: ${organization}`,
    paragraphs: [
      `Hello ${firstName},`,
      `${staffName} (${provider}) invited ${email} to administer ${organization}: this was asked for because its administrators did not answer.`,
      `If they accept, for ${hours} hours the new administrator can neither remove nor demote you. If this is a mistake, write to us: ${supportEmail}.`,
    ],
    action: { label: 'Open the employees', url },
  }),
};

const providerInviteeCame: LetterPhrase<Omit<Provided, 'email' | 'staffName'> & { guest: string }> = {
  ru: ({ firstName, organization, provider, guest, supportEmail, hours, url }) => ({
    subject: `${guest} теперь администратор организации ${organization}`,
    paragraphs: [
      `Здравствуйте, ${firstName}!`,
      `${guest} принял(а) приглашение от ${provider} и теперь администрирует ${organization}. Следующие ${hours} часов новый администратор не сможет ни удалить вас, ни сделать пользователем.`,
      `Если это ошибка, удалите его из организации и напишите нам: ${supportEmail}.`,
    ],
    action: { label: 'Открыть список сотрудников', url },
  }),
  en: ({ firstName, organization, provider, guest, supportEmail, hours, url }) => ({
    subject: `${guest} now administers ${organization}`,
    paragraphs: [
      `Hello ${firstName},`,
      `${guest} accepted the invitation of ${provider} and now administers ${organization}. For the next ${hours} hours the new administrator can neither remove nor demote you.`,
      `If this is a mistake, remove them from the organisation and write to us: ${supportEmail}.`,
    ],
    action: { label: 'Open the employees', url },
  }),
};

export const letters = { invited, accepted, renewalAsked, providerInvited, providerInviteeCame };
