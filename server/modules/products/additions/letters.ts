import type { LetterPhrase } from '#modules/notify/index.ts';

/** To the client's manager; the provider works in Russian. */
const added: LetterPhrase<{ client: string; organization: string; inn: string; product: string; registrationNumber: string | null; comment: string | null; url: string }> = {
  ru: ({ client, organization, inn, product, registrationNumber, comment, url }) => ({
    subject: `${organization}: клиент добавил продукт, проверьте`,
    paragraphs: [
      `${client} (${organization}, ИНН ${inn}) добавляет в личный кабинет продукт «${product}»${registrationNumber === null ? '' : `, регистрационный номер ${registrationNumber}`}.`,
      ...(comment === null ? [] : [`Комментарий клиента: ${comment}`]),
      'Подтвердите продукт или отклоните его с причиной. Если он появится в учётной системе, записи объединятся сами.',
    ],
    action: { label: 'Открыть проверку продуктов', url },
  }),
  en: ({ client, organization, inn, product, registrationNumber, comment, url }) => ({
    subject: `${organization}: the client added a product, please check it`,
    paragraphs: [
      `${client} (${organization}, INN ${inn}) adds the product “${product}”${registrationNumber === null ? '' : `, registration number ${registrationNumber}`}, to the portal.`,
      ...(comment === null ? [] : [`The client’s comment: ${comment}`]),
      'Please confirm it, or decline it and say why. If the back office learns of it, the two become one by themselves.',
    ],
    action: { label: 'Open the products to check', url },
  }),
};

interface Decided {
  readonly firstName: string;
  readonly organization: string;
  readonly product: string;
  readonly url: string;
}

const confirmed: LetterPhrase<Decided> = {
  ru: ({ firstName, organization, product, url }) => ({
    subject: `Продукт подтверждён: ${product}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Мы проверили продукт «${product}», который вы добавили для организации ${organization}. Всё верно, он остаётся в списке ваших продуктов.`],
    action: { label: 'Открыть мои продукты', url },
  }),
  en: ({ firstName, organization, product, url }) => ({
    subject: `Product confirmed: ${product}`,
    paragraphs: [`Hello ${firstName},`, `We checked the product “${product}” that you added for ${organization}. All is well, and it stays in your list.`],
    action: { label: 'Open my products', url },
  }),
};

const declined: LetterPhrase<Decided & { reason: string }> = {
  ru: ({ firstName, organization, product, reason, url }) => ({
    subject: `Продукт не подтверждён: ${product}`,
    paragraphs: [
      `Здравствуйте, ${firstName}!`,
      `Мы проверили продукт «${product}», который вы добавили для организации ${organization}, и не смогли его подтвердить. Причина: ${reason}`,
      'Если всё поправимо, добавьте продукт ещё раз или напишите своему менеджеру.',
    ],
    action: { label: 'Открыть мои продукты', url },
  }),
  en: ({ firstName, organization, product, reason, url }) => ({
    subject: `Product not confirmed: ${product}`,
    paragraphs: [
      `Hello ${firstName},`,
      `We checked the product “${product}” that you added for ${organization} and could not confirm it. The reason: ${reason}`,
      'If this can be mended, add the product again or write to your manager.',
    ],
    action: { label: 'Open my products', url },
  }),
};

export const letters = { added, confirmed, declined };
