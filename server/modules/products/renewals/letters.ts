import type { Locale } from '#contract/locale.ts';
import type { ContractKind } from '#contract/products.ts';
import type { LetterPhrase } from '#modules/notify/index.ts';

interface Contract {
  readonly kind: ContractKind;
  readonly number: string;
  readonly endsOn: string | null;
}

const kindsRu: Record<ContractKind, string> = { its: '1С:ИТС', pts: 'ПТС', rental: 'аренды 1С', service: 'обслуживания', other: '' };
const kindsEn: Record<ContractKind, string> = { its: '1C:ITS', pts: 'PTS', rental: 'rental', service: 'service', other: '' };

const dayIn = (locale: Locale, day: string) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
/** «договора 1С:ИТС № 42»; the word before it in the case that the sentence wants. */
const contractRu = (word: string, { kind, number }: Contract) => [word, kindsRu[kind], `№ ${number}`].filter((part) => part !== '').join(' ');
const contractEn = ({ kind, number }: Contract) => [kindsEn[kind], `contract No. ${number}`].filter((part) => part !== '').join(' ');
const endRu = ({ endsOn }: Contract) => (endsOn === null ? '' : ` (действует по ${dayIn('ru', endsOn)})`);
const endEn = ({ endsOn }: Contract) => (endsOn === null ? '' : ` (valid until ${dayIn('en', endsOn)})`);

interface Asked {
  readonly client: string;
  readonly organization: string;
  readonly inn: string;
  readonly contract: Contract;
  readonly url: string;
}

/** To the client's manager; the provider works in Russian. */
const requested: LetterPhrase<Asked & { note: string | null }> = {
  ru: ({ client, organization, inn, contract, note, url }) => ({
    subject: `${organization}: запрос на продление ${contractRu('договора', contract)}`,
    paragraphs: [`${client} (${organization}, ИНН ${inn}) просит продлить ${contractRu('договор', contract)}${endRu(contract)}.`, ...(note === null ? [] : [`Комментарий клиента: ${note}`])],
    action: { label: 'Открыть запросы на продление', url },
  }),
  en: ({ client, organization, inn, contract, note, url }) => ({
    subject: `${organization}: a request to renew the ${contractEn(contract)}`,
    paragraphs: [`${client} (${organization}, INN ${inn}) asks to renew the ${contractEn(contract)}${endEn(contract)}.`, ...(note === null ? [] : [`The client’s comment: ${note}`])],
    action: { label: 'Open the requests to renew', url },
  }),
};

const withdrawn: LetterPhrase<Asked> = {
  ru: ({ client, organization, inn, contract, url }) => ({
    subject: `${organization}: запрос на продление ${contractRu('договора', contract)} отозван`,
    paragraphs: [`${client} (${organization}, ИНН ${inn}) больше не просит продлить ${contractRu('договор', contract)}${endRu(contract)}.`],
    action: { label: 'Открыть запросы на продление', url },
  }),
  en: ({ client, organization, inn, contract, url }) => ({
    subject: `${organization}: the request to renew the ${contractEn(contract)} was withdrawn`,
    paragraphs: [`${client} (${organization}, INN ${inn}) no longer asks to renew the ${contractEn(contract)}${endEn(contract)}.`],
    action: { label: 'Open the requests to renew', url },
  }),
};

interface Answered {
  readonly firstName: string;
  readonly organization: string;
  readonly contract: Contract;
  readonly state: 'in_work' | 'done' | 'declined';
  readonly answer: string | null;
  readonly url: string;
}

const statesRu = { in_work: 'взят в работу', done: 'выполнен', declined: 'отклонён' };
const statesEn = { in_work: 'is being worked on', done: 'was fulfilled', declined: 'was declined' };

/** To whoever asked. */
const answered: LetterPhrase<Answered> = {
  ru: ({ firstName, organization, contract, state, answer, url }) => ({
    subject: `Запрос на продление ${contractRu('договора', contract)} ${statesRu[state]}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Ваш запрос на продление ${contractRu('договора', contract)} организации ${organization} ${statesRu[state]}.`, ...(answer === null ? [] : [`Ответ менеджера: ${answer}`])],
    action: { label: 'Открыть мои продукты', url },
  }),
  en: ({ firstName, organization, contract, state, answer, url }) => ({
    subject: `Your request to renew the ${contractEn(contract)} ${statesEn[state]}`,
    paragraphs: [`Hello ${firstName},`, `Your request to renew the ${contractEn(contract)} of ${organization} ${statesEn[state]}.`, ...(answer === null ? [] : [`The manager’s answer: ${answer}`])],
    action: { label: 'Open my products', url },
  }),
};

export const letters = { requested, withdrawn, answered };
