import { definePhrases } from '#web/lib/phrases.ts';

/** What documents and their states are called, everywhere in the portal. */
export const documentPhrases = definePhrases({
  ru: {
    kinds: { contract: 'Договор', invoice: 'Счёт', act: 'Акт', other: 'Документ' },
    numberOf: (number: string) => `№ ${number}`,
    payment: { unpaid: 'Не оплачен', part_paid: 'Оплачен частично', paid: 'Оплачен', overdue: 'Просрочен' },
    innOf: (inn: string) => `ИНН ${inn}`,
    dueOn: (day: string) => `до ${day}`,
    period: 'Период',
    anyPeriod: 'За всё время',
    ownPeriod: 'Свой период',
    periods: { month: 'Этот месяц', last_month: 'Прошлый месяц', quarter: 'Этот квартал', last_quarter: 'Прошлый квартал', year: 'Этот год', last_year: 'Прошлый год' },
    back: 'Мои документы',
    download: 'Скачать',
    downloadOf: (name: string) => `Скачать: ${name}`,
  },
  en: {
    kinds: { contract: 'Contract', invoice: 'Invoice', act: 'Act', other: 'Document' },
    numberOf: (number) => `No. ${number}`,
    payment: { unpaid: 'Not paid', part_paid: 'Partly paid', paid: 'Paid', overdue: 'Overdue' },
    innOf: (inn) => `INN ${inn}`,
    dueOn: (day) => `by ${day}`,
    period: 'Period',
    anyPeriod: 'All time',
    ownPeriod: 'Own period',
    periods: { month: 'This month', last_month: 'Last month', quarter: 'This quarter', last_quarter: 'Last quarter', year: 'This year', last_year: 'Last year' },
    back: 'My documents',
    download: 'Download',
    downloadOf: (name) => `Download: ${name}`,
  },
});
