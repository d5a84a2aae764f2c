import { definePhrases } from '#web/lib/phrases.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

const peopleRu = (count: number) => pluralRu(count, 'сотрудник', 'сотрудника', 'сотрудников');
const peopleEn = (count: number) => pluralEn(count, 'employee', 'employees');

export const memberPhrases = definePhrases({
  ru: {
    title: 'Мои организации',
    description: 'Здесь организации, продукты и документы которых вам доступны, и заявки, которые мы ещё проверяем.',
    help: 'Одну организацию могут вести несколько человек. Администратор добавляет сотрудников и назначает права, пользователь видит продукты и документы.',
    helpAbout: 'организации и права',
    add: 'Добавить организацию',
    all: 'Все организации',
    list: 'Организации',
    people: peopleRu,
    since: (day: string) => `с ${day}`,
    employees: 'Список сотрудников',
    employeesOf: (name: string) => `Список сотрудников организации ${name}`,
    arrived: (name: string) => `Организация добавлена: ${name}`,
    empty: {
      title: 'Организаций пока нет',
      text: 'Здесь появятся организации, с которыми вы работаете. Добавьте первую по ИНН или попросите вашего менеджера прислать приглашение.',
      waiting: 'Организация появится здесь, как только мы её проверим.',
    },
    leave: 'Удалиться из организации',
    leaveOf: (name: string) => `Удалиться из организации ${name}`,
    leaveTitle: (name: string) => `Удалиться из организации ${name}?`,
    leaveEffects: {
      you: 'Вы перестанете видеть её продукты, договоры и документы.',
      others: (count: number) =>
        count % 10 === 1 && count % 100 !== 11 ? `Ещё ${peopleRu(count)} сохранит доступ.` : `Ещё ${peopleRu(count)} сохранят доступ.`,
      alone: 'Кроме вас, в кабинете её никто не ведёт: доступа не останется ни у кого.',
      back: 'Чтобы вернуться, понадобится добавить организацию снова и пройти проверку.',
    },
    left: (name: string) => `Вы больше не состоите в организации ${name}`,
  },
  en: {
    title: 'My organisations',
    description: 'The organisations whose products and documents are open to you, and the claims that we are still checking.',
    help: 'Several people can run one organisation. An administrator adds people and sets their rights, a user sees products and documents.',
    helpAbout: 'organisations and rights',
    add: 'Add an organisation',
    all: 'All organisations',
    list: 'Organisations',
    people: peopleEn,
    since: (day) => `since ${day}`,
    employees: 'List of employees',
    employeesOf: (name) => `List of employees of ${name}`,
    arrived: (name) => `Organisation added: ${name}`,
    empty: {
      title: 'No organisations yet',
      text: 'The organisations that you work with appear here. Add the first one by its INN, or ask your manager for an invitation.',
      waiting: 'The organisation appears here as soon as we have checked it.',
    },
    leave: 'Leave the organisation',
    leaveOf: (name) => `Leave the organisation ${name}`,
    leaveTitle: (name) => `Leave the organisation ${name}?`,
    leaveEffects: {
      you: 'You will no longer see its products, contracts and documents.',
      others: (count) => `${peopleEn(count)} more ${count === 1 ? 'keeps' : 'keep'} access.`,
      alone: 'Nobody else runs it in the portal: nobody will have access.',
      back: 'To come back you will have to add the organisation again and pass the check.',
    },
    left: (name) => `You no longer belong to ${name}`,
  },
});
