import type { CloudRequestKind } from '#contract/cloud-requests.ts';
import type { LetterPhrase } from '#modules/notify/index.ts';

interface About {
  readonly cloud: string;
  readonly kind: CloudRequestKind;
  readonly person: string;
}

const kindsRu: Record<CloudRequestKind, string> = { new_user: 'новый пользователь', disable_user: 'отключение пользователя', infobase_access: 'доступ к базам' };
const kindsEn: Record<CloudRequestKind, string> = { new_user: 'a new user', disable_user: 'disabling of a user', infobase_access: 'access to infobases' };
const aboutRu = ({ cloud, kind, person }: About) => `«${cloud}»: ${kindsRu[kind]}, ${person}`;
const aboutEn = ({ cloud, kind, person }: About) => `“${cloud}”: ${kindsEn[kind]}, ${person}`;

interface Asked {
  readonly client: string;
  readonly organization: string;
  readonly inn: string;
  readonly about: About;
  readonly url: string;
}

/** To the client's manager; the provider works in Russian. */
const requested: LetterPhrase<Asked & { readonly infobases: readonly string[]; readonly comment: string | null }> = {
  ru: ({ client, organization, inn, about, infobases, comment, url }) => ({
    subject: `${organization}: заявка по облаку, ${kindsRu[about.kind]}`,
    paragraphs: [
      `${client} (${organization}, ИНН ${inn}) просит сделать в облаке ${aboutRu(about)}.`,
      ...(infobases.length === 0 ? [] : [`Базы: ${infobases.join(', ')}.`]),
      ...(comment === null ? [] : [`Комментарий клиента: ${comment}`]),
    ],
    action: { label: 'Открыть заявки по облаку', url },
  }),
  en: ({ client, organization, inn, about, infobases, comment, url }) => ({
    subject: `${organization}: a cloud request, ${kindsEn[about.kind]}`,
    paragraphs: [
      `${client} (${organization}, INN ${inn}) asks for a change of the cloud ${aboutEn(about)}.`,
      ...(infobases.length === 0 ? [] : [`Infobases: ${infobases.join(', ')}.`]),
      ...(comment === null ? [] : [`The client’s comment: ${comment}`]),
    ],
    action: { label: 'Open the cloud requests', url },
  }),
};

const withdrawn: LetterPhrase<Asked> = {
  ru: ({ client, organization, inn, about, url }) => ({
    subject: `${organization}: заявка по облаку отозвана`,
    paragraphs: [`${client} (${organization}, ИНН ${inn}) больше не просит об этом в облаке ${aboutRu(about)}.`],
    action: { label: 'Открыть заявки по облаку', url },
  }),
  en: ({ client, organization, inn, about, url }) => ({
    subject: `${organization}: a cloud request was withdrawn`,
    paragraphs: [`${client} (${organization}, INN ${inn}) no longer asks for this in the cloud ${aboutEn(about)}.`],
    action: { label: 'Open the cloud requests', url },
  }),
};

interface Answered {
  readonly firstName: string;
  readonly organization: string;
  readonly about: About;
  readonly state: 'in_work' | 'done' | 'declined';
  readonly answer: string | null;
  readonly url: string;
}

const statesRu = { in_work: 'взята в работу', done: 'выполнена', declined: 'отклонена' };
const statesEn = { in_work: 'is being worked on', done: 'was fulfilled', declined: 'was declined' };

/** To whoever asked. */
const answered: LetterPhrase<Answered> = {
  ru: ({ firstName, organization, about, state, answer, url }) => ({
    subject: `Заявка по облаку ${statesRu[state]}: ${kindsRu[about.kind]}`,
    paragraphs: [`Здравствуйте, ${firstName}!`, `Заявка организации ${organization} по облаку ${aboutRu(about)} — ${statesRu[state]}.`, ...(answer === null ? [] : [`Ответ специалиста: ${answer}`])],
    action: { label: 'Открыть заявки по облаку', url },
  }),
  en: ({ firstName, organization, about, state, answer, url }) => ({
    subject: `Your cloud request ${statesEn[state]}: ${kindsEn[about.kind]}`,
    paragraphs: [`Hello ${firstName},`, `The request of ${organization} about the cloud ${aboutEn(about)} ${statesEn[state]}.`, ...(answer === null ? [] : [`The provider’s answer: ${answer}`])],
    action: { label: 'Open the cloud requests', url },
  }),
};

export const letters = { requested, withdrawn, answered };
