import type { LetterPhrase } from '#modules/notify/index.ts';
import { ANSWER_DAYS } from './rules.ts';

const asked: LetterPhrase<{ person: string; organization: string; provider: string; url: string }> = {
  ru: ({ person, organization, provider, url }) => ({
    subject: `Получать счета для ${organization} на эту почту?`,
    paragraphs: [
      'Здравствуйте!',
      `${person}, администратор организации ${organization}, просит присылать на этот адрес счета и акты от ${provider}.`,
      'Если вы согласны, подтвердите это по ссылке. Новые счета и акты будут приходить письмом с файлами.',
    ],
    action: { label: 'Ответить', url },
    footnote: `Ссылка ждёт ответа ${ANSWER_DAYS} дней. Если вы не отвечаете, писем не будет. Согласившись, вы сможете отказаться в любое время по ссылке в каждом письме.`,
  }),
  en: ({ person, organization, provider, url }) => ({
    subject: `Get the bills of ${organization} at this address?`,
    paragraphs: [
      'Hello,',
      `${person}, who administers ${organization}, asks us to send invoices and acts from ${provider} to this address.`,
      'If you agree, confirm it by the link. New invoices and acts will come by mail with their files.',
    ],
    action: { label: 'Answer', url },
    footnote: `The link waits for ${ANSWER_DAYS} days. If you do not answer, nothing is sent. Once you have agreed you may end it at any time by the link in each letter.`,
  }),
};

export const letters = { asked };
