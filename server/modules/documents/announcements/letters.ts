import type { Locale } from '#contract/locale.ts';
import type { LetterPhrase } from '#modules/notify/index.ts';
import { documentName, roubles, shortDate, type Named } from '../wording/rules.ts';
import { MOST_NAMED } from './rules.ts';

export interface News extends Named {
  readonly total: number | null;
  readonly due_on: string | null;
}

const words = {
  ru: { sum: (sum: string) => ` на ${sum} ₽`, due: (day: string) => `, оплатить до ${day}`, more: (count: number) => `и ещё ${count}` },
  en: { sum: (sum: string) => ` for ${sum} ₽`, due: (day: string) => `, to be paid by ${day}`, more: (count: number) => `and ${count} more` },
} as const;

/** «Счёт № 417 от 31.10.2026 на 15 340,50 ₽, оплатить до 10.11.2026», a line each. */
function list(news: readonly News[], locale: Locale, most: number): string {
  const { sum, due, more } = words[locale];
  const lines = news.slice(0, most).map((one) => `${documentName(one, locale)}${one.total === null ? '' : sum(roubles(one.total))}${one.due_on === null ? '' : due(shortDate(one.due_on))}`);
  return [...lines, ...(news.length > most ? [more(news.length - most)] : [])].join('\n');
}

/** `news`: empty for a mailbox that is not proven to be the member's. */
const toMember: LetterPhrase<{ firstName: string; organization: string; news: readonly News[]; url: string }> = {
  ru: ({ firstName, organization, news, url }) => ({
    subject: `Новые документы: ${organization}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `В личном кабинете появились новые документы организации ${organization}${news.length > 0 ? ':' : '.'}`, ...(news.length > 0 ? [list(news, 'ru', MOST_NAMED)] : [])],
    action: { label: 'Открыть документы', url },
  }),
  en: ({ firstName, organization, news, url }) => ({
    subject: `New documents: ${organization}`,
    paragraphs: [`Hello ${firstName},`, `There are new documents of ${organization} in the portal${news.length > 0 ? ':' : '.'}`, ...(news.length > 0 ? [list(news, 'en', MOST_NAMED)] : [])],
    action: { label: 'Open the documents', url },
  }),
};

const toRecipient: LetterPhrase<{ organization: string; provider: string; news: readonly News[]; url: string }> = {
  ru: ({ organization, provider, news, url }) => ({
    subject: `Новые счета и акты: ${organization}`,
    paragraphs: ['Здравствуйте!', `Новые документы для ${organization} от ${provider}:`, list(news, 'ru', news.length)],
    footnote: `Вы получаете это письмо, потому что согласились получать счета для ${organization}. Отказаться можно в любое время: ${url}`,
  }),
  en: ({ organization, provider, news, url }) => ({
    subject: `New invoices and acts: ${organization}`,
    paragraphs: ['Hello,', `New documents for ${organization} from ${provider}:`, list(news, 'en', news.length)],
    footnote: `You get this letter as you have agreed to get the bills of ${organization}. You may end it at any time: ${url}`,
  }),
};

/** What a letter says in the place of its files. */
export const withoutFiles = 'Файлы слишком велики для письма. Попросите их у администратора организации: они лежат в его личном кабинете.';

export const letters = { toMember, toRecipient };
