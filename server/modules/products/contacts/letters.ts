import type { writeToManager } from '#contract/products.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { LetterPhrase } from '#modules/notify/index.ts';

type Topic = InputOf<typeof writeToManager>['topic'];

const topicsRu: Record<Topic, string> = { missing_product: 'не хватает продукта', documents: 'вопрос о документах', other: 'вопрос' };
const topicsEn: Record<Topic, string> = { missing_product: 'a product is missing', documents: 'a question about documents', other: 'a question' };

interface Message {
  readonly client: string;
  readonly organization: string;
  readonly inn: string;
  readonly topic: Topic;
  readonly text: string;
  readonly phone: string;
  /** Null: not proven to be theirs. */
  readonly email: string | null;
}

/** To the client's manager; the provider works in Russian. */
const message: LetterPhrase<Message> = {
  ru: ({ client, organization, inn, topic, text, phone, email }) => ({
    subject: `${organization}: ${topicsRu[topic]}`,
    paragraphs: [`${client} (${organization}, ИНН ${inn}) пишет из личного кабинета:`, text, email === null ? `Телефон: ${phone}. Почта клиента не подтверждена, поэтому ответить на это письмо нельзя.` : `Телефон: ${phone}. Ответ на это письмо придёт клиенту на ${email}.`],
  }),
  en: ({ client, organization, inn, topic, text, phone, email }) => ({
    subject: `${organization}: ${topicsEn[topic]}`,
    paragraphs: [`${client} (${organization}, INN ${inn}) writes from the portal:`, text, email === null ? `Phone: ${phone}. The client’s e-mail is not confirmed, so an answer to this letter does not reach them.` : `Phone: ${phone}. An answer to this letter goes to the client, at ${email}.`],
  }),
};

export const letters = { message };
