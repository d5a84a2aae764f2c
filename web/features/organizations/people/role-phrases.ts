import { definePhrases } from '#web/lib/phrases.ts';

/** What each role means, for whoever gives it (manual, 6.2). */
export const rolePhrases = definePhrases({
  ru: {
    label: 'Какие права дать',
    notes: {
      administrator: 'Видит все разделы, приглашает и удаляет сотрудников, меняет их права',
      user: 'Видит только те разделы, которые вы откроете',
    },
    warning: 'Ответственность за выданные права администратора остаётся за вами.',
    warningMore: (provider: string) => `Администратор сможет менять права и удалять людей, в том числе вас. ${provider} не может удалять сотрудников вашей организации, поэтому внимательно выбирайте, кому открываете доступ.`,
  },
  en: {
    label: 'Rights to give',
    notes: {
      administrator: 'Sees all sections, invites and removes people, changes their rights',
      user: 'Sees only the sections that you open',
    },
    warning: 'You remain responsible for the administrator rights that you give.',
    warningMore: (provider) => `An administrator can change rights and remove people, you included. ${provider} cannot remove people from your organisation, so choose with care whom you let in.`,
  },
});
