import type { Locale } from '#contract/locale.ts';

export interface ConsentText {
  readonly version: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Changes with every change of the words below; who agreed to which version is kept. */
export const CONSENT_VERSION = '2026-11-01';
export const CONSENT_DOCUMENT = 'personal-data';

/**
 * Consent to the processing of personal data, a text of its own as 152-FZ, article 9, part 1 demands
 * (wording of 156-FZ of 24.06.2025). The operator is the provider that runs the portal.
 */
export function consentText(locale: Locale, provider: { name: string; supportEmail: string }): ConsentText {
  const { name, supportEmail } = provider;
  if (locale === 'en') {
    return {
      version: CONSENT_VERSION,
      title: 'Consent to the processing of personal data',
      paragraphs: [
        `Of my own will and in my own interest I give the company “${name}” (the operator) consent to process my personal data.`,
        'What: surname, name, patronymic, phone number, e-mail address, date of birth if I give it, position, the organisations that I represent, the network address and the time of my actions in the customer portal.',
        'What for: registering and signing in, confirming that I represent an organisation, access to products, documents and services of that organisation, notices about the portal, answers to my requests.',
        'How: collection, recording, storing, changing, use, handing over to those who send messages on the operator’s behalf, blocking, deletion; by automated means and without them.',
        `The consent is valid while I have an account and 30 days after it is deleted. I can withdraw it at any time by a letter to ${supportEmail}; the account is then deleted, except for data that the law obliges the operator to keep.`,
      ],
    };
  }
  return {
    version: CONSENT_VERSION,
    title: 'Согласие на обработку персональных данных',
    paragraphs: [
      `Свободно, своей волей и в своём интересе даю компании «${name}» (далее — оператор) согласие на обработку моих персональных данных.`,
      'Какие данные: фамилия, имя, отчество, номер телефона, адрес электронной почты, дата рождения, если я её укажу, должность, организации, которые я представляю, сетевой адрес и время моих действий в личном кабинете.',
      'Для чего: регистрация и вход, подтверждение, что я представляю организацию, доступ к её продуктам, документам и услугам, уведомления о работе личного кабинета, ответы на мои обращения.',
      'Что с ними делают: сбор, запись, хранение, уточнение, использование, передача тем, кто по поручению оператора отправляет сообщения, блокирование и удаление — с помощью средств автоматизации и без них.',
      `Согласие действует, пока у меня есть аккаунт, и 30 дней после его удаления. Его можно отозвать в любое время письмом на ${supportEmail}; тогда аккаунт будет удалён, кроме данных, которые оператор обязан хранить по закону.`,
    ],
  };
}
