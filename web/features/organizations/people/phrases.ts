import { definePhrases } from '#web/lib/phrases.ts';

/** What the pages of employees share: their head and what is seen without access. */
export const peoplePhrases = definePhrases({
  ru: {
    title: 'Сотрудники',
    description: 'Кто работает с организацией в личном кабинете и что кому доступно.',
    help: 'Администратор видит все разделы организации, приглашает и удаляет сотрудников. Пользователь видит только те разделы, которые ему открыл администратор.',
    helpAbout: 'роли сотрудников',
    tabs: 'Списки раздела',
    list: 'Список сотрудников',
    invitations: 'Приглашения',
    requests: 'Заявки на вступление',
    toOrganizations: 'Мои организации',
    lost: {
      title: 'У вас больше нет доступа к этой организации',
      text: (name: string | null) =>
        `${name === null ? 'Администратор закрыл вам доступ' : `Администратор организации ${name} закрыл вам доступ`}, или вы удалились из неё сами. Если это ошибка, обратитесь к администратору.`,
      others: 'Показать другие организации',
    },
    none: {
      title: 'Организаций пока нет',
      text: 'Здесь появятся сотрудники ваших организаций. Сначала добавьте организацию по ИНН или примите приглашение.',
    },
  },
  en: {
    title: 'Employees',
    description: 'Who works with the organisation in the portal, and what is open to whom.',
    help: 'An administrator sees all sections of the organisation, invites and removes people. A user sees only the sections that an administrator has opened to them.',
    helpAbout: 'roles of employees',
    tabs: 'Lists of the section',
    list: 'List of employees',
    invitations: 'Invitations',
    requests: 'Join requests',
    toOrganizations: 'My organisations',
    lost: {
      title: 'You no longer have access to this organisation',
      text: (name) =>
        `${name === null ? 'An administrator closed your access' : `An administrator of ${name} closed your access`}, or you left it yourself. If this is a mistake, ask an administrator.`,
      others: 'Show the other organisations',
    },
    none: {
      title: 'No organisations yet',
      text: 'The employees of your organisations appear here. First add an organisation by its INN or accept an invitation.',
    },
  },
});
