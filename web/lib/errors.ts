import type { ErrorCode, ErrorParams, FieldErrorCode } from '#contract/errors.ts';
import type { Locale } from '#contract/locale.ts';
import { ApiError, OfflineError } from './api-error.ts';
import { pluralEn, pluralRu } from './plural.ts';

type Text = string | ((params: ErrorParams) => string);

const MINUTE = 60;

/** «через 42 секунды», «через 5 минут»: how long to wait, rounded up so that it is never too early. */
function waitRu(params: ErrorParams): string {
  const seconds = Number(params['seconds']);
  if (!(seconds > 0)) return 'чуть позже';
  if (seconds < 100) return `через ${pluralRu(Math.ceil(seconds), 'секунду', 'секунды', 'секунд')}`;
  return `через ${pluralRu(Math.ceil(seconds / MINUTE), 'минуту', 'минуты', 'минут')}`;
}

function waitEn(params: ErrorParams): string {
  const seconds = Number(params['seconds']);
  if (!(seconds > 0)) return 'a little later';
  if (seconds < 100) return `in ${pluralEn(Math.ceil(seconds), 'second', 'seconds')}`;
  return `in ${pluralEn(Math.ceil(seconds / MINUTE), 'minute', 'minutes')}`;
}

/** «осталась 1 попытка», «осталось 4 попытки» */
function remainRu(tries: number): string {
  return `${tries === 1 ? 'осталась' : 'осталось'} ${pluralRu(tries, 'попытка', 'попытки', 'попыток')}`;
}

const byWhomRu = (params: ErrorParams) => (params['name'] ? `Заявку уже рассмотрел(а) ${params['name']}.` : 'Заявку уже рассмотрел другой сотрудник.');
const byWhomEn = (params: ErrorParams) => `The claim has already been decided by ${params['name'] ?? 'a colleague'}.`;

const refusals: Record<Locale, Record<ErrorCode, Text>> = {
  ru: {
    invalid_input: 'Проверьте, пожалуйста, заполнение полей.',
    not_signed_in: 'Вы вышли из личного кабинета. Войдите снова.',
    forbidden: 'У вас нет прав на это действие.',
    not_found: 'Не нашли того, что вы открываете. Возможно, это уже удалено.',
    cross_site: 'Запрос пришёл с другого сайта, поэтому мы его не выполнили. Обновите страницу.',
    too_many_requests: (params) => `Слишком много попыток подряд. Попробуйте ${waitRu(params)}.`,
    unavailable: 'Сервис временно недоступен. Попробуйте ещё раз через минуту.',
    internal: 'Что-то сломалось на нашей стороне. Попробуйте ещё раз.',
    sign_in_failed: 'Неверный номер телефона или пароль.',
    registration_gone: 'Время на регистрацию вышло. Начните, пожалуйста, сначала.',
    recovery_gone: 'Время на восстановление доступа вышло. Начните, пожалуйста, сначала.',
    code_wrong: ({ left }) =>
      left === 0 ? 'Код не подошёл, и попытки закончились. Запросите новый.' : `Код не подошёл. Проверьте СМС и введите ещё раз${left ? `: ${remainRu(Number(left))}` : ''}.`,
    code_dead: 'Этот код больше не действует. Запросите новый.',
    code_too_soon: (params) => `Новый код можно запросить ${waitRu(params)}.`,
    code_limit: (params) => `Слишком много кодов за час. Новый можно запросить ${waitRu(params)}.`,
    consent_outdated: 'Текст согласия обновился. Прочитайте его ещё раз и подтвердите.',
    password_wrong: 'Текущий пароль указан неверно.',
    confirmation_gone: 'Ссылка больше не действует: она одноразовая и работает 24 часа.',
    claim_exists: 'Заявка на эту организацию уже рассматривается.',
    already_member: 'Вы уже состоите в этой организации.',
    claim_settled: 'По этой заявке уже принято решение.',
    last_administrator: 'Вы единственный администратор организации. Сначала назначьте другого.',
    not_member: 'Этого человека в организации уже нет.',
    too_early: 'Пока ждём ответа администраторов. Если они не ответят, здесь появятся другие способы.',
    member_protected: 'Этого администратора пока нельзя удалить или сделать пользователем: после приглашения от провайдера должны пройти сутки.',
    invitation_gone: 'Эта ссылка не действует: приглашение отозвано, заменено новым или ссылка скопирована не целиком.',
    invitation_settled: 'Это приглашение уже закрыто. Обновите страницу, чтобы увидеть, чем оно закончилось.',
    invitation_other_account: 'Приглашение отправлено на другую почту. Войдите под тем аккаунтом или попросите пригласить вас на эту почту.',
    already_invited: 'На эту почту уже отправлено приглашение, и оно ещё действует.',
    file_type: 'Такой файл не подойдёт. Приложите PDF, PNG или JPEG.',
    file_too_large: 'Файл больше 20 МБ. Уменьшите его или разделите на части.',
    file_gone: 'Приложенный файл уже удалён. Приложите его ещё раз.',
    file_missing: 'Файла этого документа у нас пока нет. Попросите его у менеджера.',
    product_known: 'Такой продукт в организации уже есть. Если это ещё один такой же, укажите его регистрационный номер.',
    addition_settled: 'Этот продукт уже проверен. Обновите страницу.',
    renewal_exists: 'Запрос на продление этого договора уже у менеджера.',
    renewal_early: 'Этот договор пока не нужно продлевать.',
    renewal_settled: 'Этот запрос уже закрыт. Обновите страницу.',
    recipient_exists: 'Эта почта уже в списке получателей.',
    recipient_settled: 'Получатель уже ответил. Обновите страницу.',
    source_unknown: 'Такого источника нет среди подключённых.',
    reading_runs: 'Обмен с этим источником уже идёт.',
    reading_outdated: 'С тех пор источник уже читали заново. Посмотрите последнее чтение.',
    key_reused: 'Этот ключ повтора уже использован для других данных.',
    nothing_to_end: 'Завершать уже нечего: этих сеансов больше нет.',
    order_exists: 'Это уже выполняется. Дождитесь, пожалуйста, окончания.',
    order_settled: 'Это уже выполнено или отменено.',
    email_unconfirmed: 'Сначала подтвердите свою почту в профиле: на неё придёт пароль.',
    password_viewed: 'Пароль по этой ссылке уже показан. Если он потерян, сбросьте пароль ещё раз.',
    password_link_expired: 'Срок этой ссылки истёк. Сбросьте пароль ещё раз.',
    offer_settled: 'Решение по этому сотруднику уже принято. Обновите страницу.',
    request_exists: 'Такая заявка уже у специалистов.',
    request_settled: 'Эта заявка уже закрыта. Обновите страницу.',
    name_taken: 'Такое название уже есть. Выберите другое.',
    connector_used: 'На этом подключении держатся облака клиентов. Сначала перенесите их.',
    infobase_taken: 'Одна из этих баз уже отдана другому клиенту.',
    place_taken: 'Это подразделение или группа каталога уже отданы другому облаку.',
    staff_sign_in_failed: 'Неверная почта или пароль.',
    totp_wrong: 'Код не подошёл. Введите тот, что показывает приложение сейчас.',
    totp_pending: 'Время на ввод кода вышло. Введите почту и пароль ещё раз.',
    claim_decided_by_other: byWhomRu,
  },
  en: {
    invalid_input: 'Please check the fields.',
    not_signed_in: 'You are signed out. Please sign in again.',
    forbidden: 'You are not allowed to do this.',
    not_found: 'We could not find this. It may have been removed.',
    cross_site: 'The request came from another site, so we did not run it. Reload the page.',
    too_many_requests: (params) => `Too many attempts in a row. Try again ${waitEn(params)}.`,
    unavailable: 'The service is unavailable for now. Try again in a minute.',
    internal: 'Something broke on our side. Please try again.',
    sign_in_failed: 'Wrong phone number or password.',
    registration_gone: 'The time to register has run out. Please start again.',
    recovery_gone: 'The time to restore access has run out. Please start again.',
    code_wrong: ({ left }) =>
      left === 0 ? 'The code did not match, and no tries are left. Ask for a new one.' : `The code did not match. Check the SMS and enter it again${left ? `: ${pluralEn(Number(left), 'try', 'tries')} left` : ''}.`,
    code_dead: 'This code no longer works. Ask for a new one.',
    code_too_soon: (params) => `You can ask for a new code ${waitEn(params)}.`,
    code_limit: (params) => `Too many codes within an hour. You can ask for a new one ${waitEn(params)}.`,
    consent_outdated: 'The text of the consent has changed. Please read it again and confirm.',
    password_wrong: 'The current password is wrong.',
    confirmation_gone: 'The link no longer works: it can be used once, within 24 hours.',
    claim_exists: 'A claim for this organisation is already under way.',
    already_member: 'You already belong to this organisation.',
    claim_settled: 'This claim has already been decided.',
    last_administrator: 'You are the only administrator of the organisation. Appoint another one first.',
    not_member: 'This person is no longer in the organisation.',
    too_early: 'The administrators still have time to answer. If they do not, other ways appear here.',
    member_protected: 'This administrator cannot be removed or demoted yet: a day must pass after an invitation by the provider.',
    invitation_gone: 'This link does not work: the invitation was revoked or replaced, or the link is incomplete.',
    invitation_settled: 'This invitation is closed already. Reload the page to see how it ended.',
    invitation_other_account: 'The invitation went to another e-mail. Sign in with that account, or ask to be invited at this one.',
    already_invited: 'This e-mail has an invitation that still works.',
    file_type: 'This file will not do. Attach a PDF, PNG or JPEG.',
    file_too_large: 'The file is larger than 20 MB. Make it smaller or split it.',
    file_gone: 'The attached file has been removed. Attach it again.',
    file_missing: 'We do not have the file of this document yet. Ask your manager for it.',
    product_known: 'The organisation already has this product. If it is another one of the same name, give its registration number.',
    addition_settled: 'This product has been checked already. Reload the page.',
    renewal_exists: 'The manager already has a request to renew this contract.',
    renewal_early: 'This contract need not be renewed yet.',
    renewal_settled: 'This request is closed already. Reload the page.',
    recipient_exists: 'This e-mail is on the list already.',
    recipient_settled: 'The recipient has answered already. Reload the page.',
    source_unknown: 'There is no such source among the connected ones.',
    reading_runs: 'The exchange with this source is under way already.',
    reading_outdated: 'The source has been read anew since. Look at the newest reading.',
    key_reused: 'This idempotency key was used for other data.',
    nothing_to_end: 'There is nothing left to end: these sessions are gone.',
    order_exists: 'This is under way already. Please wait until it ends.',
    order_settled: 'This has been done or cancelled already.',
    email_unconfirmed: 'First confirm your e-mail in your profile: the password goes there.',
    password_viewed: 'The password behind this link has been shown already. If it is lost, reset it again.',
    password_link_expired: 'This link is out of date. Reset the password again.',
    offer_settled: 'This has been decided already. Reload the page.',
    request_exists: 'The provider already has such a request.',
    request_settled: 'This request is closed already. Reload the page.',
    name_taken: 'This name is in use. Choose another one.',
    connector_used: 'Clouds of clients stand on this connector. Move them first.',
    infobase_taken: 'One of these infobases belongs to another client.',
    place_taken: 'This unit or group of the directory belongs to another cloud.',
    staff_sign_in_failed: 'Wrong e-mail or password.',
    totp_wrong: 'The code did not match. Enter the one that the app shows now.',
    totp_pending: 'The time to enter the code has run out. Enter your e-mail and password again.',
    claim_decided_by_other: byWhomEn,
  },
};

const offline: Record<Locale, string> = {
  ru: 'Нет связи с сервером. Проверьте интернет и попробуйте ещё раз: введённое сохранилось.',
  en: 'The server cannot be reached. Check your connection and try again: what you typed is kept.',
};

const fields: Record<Locale, Record<FieldErrorCode, string>> = {
  ru: {
    required: 'Заполните это поле',
    too_short: 'Слишком коротко',
    too_long: 'Слишком длинно',
    invalid: 'Проверьте значение',
    email_invalid: 'Проверьте адрес: нужен вид name@example.ru',
    phone_invalid: 'Проверьте номер: похоже, в нём ошибка',
    phone_country_refused: 'Номера этой страны не принимаются',
    password_too_short: 'Нужно не меньше 10 символов',
    password_common: 'Такой пароль легко подобрать. Придумайте другой',
    password_personal: 'В пароле ваше имя, почта или телефон. Придумайте другой',
    consent_required: 'Без согласия зарегистрировать вас нельзя',
    inn_length: 'У организации в ИНН 10 цифр, у ИП и физического лица — 12',
    inn_digits: 'В ИНН ошибка: контрольные цифры не сходятся',
    date_invalid: 'Такой даты нет',
    date_in_future: 'Эта дата ещё не наступила',
    code_format: 'В коде 6 цифр',
    too_many: 'Слишком много за один раз',
    not_contact: 'Этой почты нет в контактах выбранных организаций',
    registration_number: 'В регистрационном номере от 5 до 15 цифр, без пробелов и букв',
    money: 'Нужна сумма в рублях, например 15340,50',
    kpp: 'В КПП 9 знаков',
    account_number: 'В номере счёта 20 знаков',
    bic: 'В БИК 9 цифр',
    period: 'Начало периода позже его конца',
    period_long: 'Период больше года. Выберите год или меньше',
  },
  en: {
    required: 'Fill in this field',
    too_short: 'Too short',
    too_long: 'Too long',
    invalid: 'Check this value',
    email_invalid: 'Check the address: it should look like name@example.com',
    phone_invalid: 'Check the number: it seems to have a mistake',
    phone_country_refused: 'Numbers of this country are not accepted',
    password_too_short: 'At least 10 characters are needed',
    password_common: 'This password is easy to guess. Choose another',
    password_personal: 'The password holds your name, e-mail or phone. Choose another',
    consent_required: 'We cannot register you without your consent',
    inn_length: 'A company’s INN has 10 digits, a person’s has 12',
    inn_digits: 'There is a mistake in the INN: its check digits do not match',
    date_invalid: 'There is no such date',
    date_in_future: 'This date has not come yet',
    code_format: 'The code has 6 digits',
    too_many: 'Too many at once',
    not_contact: 'This e-mail is not among the contacts of the chosen organisations',
    registration_number: 'A registration number has 5 to 15 digits, no spaces or letters',
    money: 'A sum in roubles is needed, like 15340.50',
    kpp: 'A KPP has 9 characters',
    account_number: 'An account number has 20 characters',
    bic: 'A BIC has 9 digits',
    period: 'The period begins after its end',
    period_long: 'The period is longer than a year. Choose a year or less',
  },
};

/** What to tell the person about a failed call. */
export function errorText(error: unknown, locale: Locale): string {
  if (error instanceof OfflineError) return offline[locale];
  const refusal = error instanceof ApiError ? error : new ApiError({ code: 'internal' });
  const text = refusals[locale][refusal.code];
  return typeof text === 'function' ? text(refusal.params) : text;
}

export function fieldErrorText(code: FieldErrorCode, locale: Locale): string {
  return fields[locale][code];
}

/** The number to quote to support; null when the request never arrived. */
export function requestNumber(error: unknown): string | null {
  return error instanceof ApiError ? error.requestId : null;
}
