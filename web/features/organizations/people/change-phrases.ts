import type { Role } from '#contract/organizations.ts';
import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** Changing an employee: the menu, its dialogs and what is said after. */
export const changePhrases = definePhrases({
  ru: {
    actions: {
      make_user: 'Сделать пользователем',
      make_administrator: 'Сделать администратором',
      change_position: 'Изменить должность',
      change_sections: 'Разделы',
      remove: 'Удалить из организации',
      leave: 'Удалиться из организации',
    },
    lastAdministrator: 'Это единственный администратор. Сначала назначьте другого администратора.',
    protected: (until: string | null) => `Этого администратора пока нельзя понизить или удалить: защита действует ${until === null ? 'сутки' : `до ${until}`}.`,
    titles: {
      make_user: (name: string) => `${name}: сделать пользователем?`,
      make_administrator: (name: string) => `${name}: сделать администратором?`,
      change_position: (name: string) => `${name}: должность`,
      change_sections: (name: string) => `${name}: разделы`,
      remove: (name: string) => `${name}: удалить из организации?`,
    },
    save: 'Сохранить',
    userEffects: {
      rights: (organization: string) => `${organization}: приглашать и удалять сотрудников, менять роли и разделы больше не получится.`,
      sections: 'Останутся только те разделы, которые вы отметите ниже.',
      invitations: 'Приглашения этого сотрудника, которые ещё не приняты, будут отозваны.',
      you: 'Вернуть права администратора себе вы не сможете: это сделает другой администратор.',
    },
    administratorEffects: {
      all: (organization: string) => `${organization}: станут доступны все разделы, приглашение и удаление сотрудников, смена их ролей, в том числе вашей.`,
      responsibility: 'Кому дать права администратора, решаете и отвечаете вы: провайдер не сможет их отобрать.',
    },
    roleChanged: (name: string, role: Role) => `${name}: теперь ${role === 'administrator' ? 'администратор' : 'пользователь'}`,
    takeUsual: 'Заменить разделы на обычные для этой должности',
    usualAre: (names: string) => (names === '' ? 'Обычно для неё не открыт ни один раздел.' : `Будут открыты: ${names}.`),
    positionChanged: (name: string) => `${name}: должность изменена`,
    sectionsChanged: (name: string) => `${name}: разделы изменены`,
    removeEffects: {
      access: (organization: string) => `${organization}: доступ закроется сразу, открытые страницы перестанут работать.`,
      invitations: 'Приглашения этого сотрудника, которые ещё не приняты, будут отозваны.',
      stays: 'Его аккаунт и другие организации останутся.',
      back: 'Чтобы вернуть доступ, понадобится новое приглашение.',
    },
    removed: (name: string, invitations: number) =>
      invitations === 0 ? `${name}: доступ закрыт` : `${name}: доступ закрыт, отозвано ${pluralRu(invitations, 'приглашение', 'приглашения', 'приглашений')}`,
    outdated: 'Список изменился',
    outdatedText: (name: string) => `${name}: этого сотрудника в организации уже нет, или изменился ваш доступ к ней. Показываем список, какой он сейчас.`,
  },
  en: {
    actions: {
      make_user: 'Make a user',
      make_administrator: 'Make an administrator',
      change_position: 'Change the position',
      change_sections: 'Sections',
      remove: 'Remove from the organisation',
      leave: 'Leave the organisation',
    },
    lastAdministrator: 'This is the only administrator. First name another administrator.',
    protected: (until) => `This administrator cannot be demoted or removed yet: they are protected ${until === null ? 'for a day' : `until ${until}`}.`,
    titles: {
      make_user: (name) => `${name}: make a user?`,
      make_administrator: (name) => `${name}: make an administrator?`,
      change_position: (name) => `${name}: position`,
      change_sections: (name) => `${name}: sections`,
      remove: (name) => `${name}: remove from the organisation?`,
    },
    save: 'Save',
    userEffects: {
      rights: (organization) => `${organization}: inviting and removing people, changing roles and sections will no longer be possible.`,
      sections: 'Only the sections that you tick below stay open.',
      invitations: 'Invitations by this person that nobody has accepted yet are revoked.',
      you: 'You cannot give the rights back to yourself: another administrator has to.',
    },
    administratorEffects: {
      all: (organization) => `${organization}: all sections open, and so do inviting and removing people and changing their roles, yours included.`,
      responsibility: 'You decide and answer for who administers: the provider cannot take these rights away.',
    },
    roleChanged: (name, role) => `${name} is now ${role === 'administrator' ? 'an administrator' : 'a user'}`,
    takeUsual: 'Replace the sections with the usual ones of this position',
    usualAre: (names) => (names === '' ? 'Usually no section is open for it.' : `These will be open: ${names}.`),
    positionChanged: (name) => `${name}: position changed`,
    sectionsChanged: (name) => `${name}: sections changed`,
    removeEffects: {
      access: (organization) => `${organization}: access ends at once, open pages stop working.`,
      invitations: 'Invitations by this person that nobody has accepted yet are revoked.',
      stays: 'Their account and other organisations stay.',
      back: 'To give access back, a new invitation is needed.',
    },
    removed: (name, invitations) => (invitations === 0 ? `${name}: access closed` : `${name}: access closed, ${pluralEn(invitations, 'invitation', 'invitations')} revoked`),
    outdated: 'The list has changed',
    outdatedText: (name) => `${name}: this person is no longer in the organisation, or your access to it has changed. Here is the list as it is now.`,
  },
});
