import type { Locale } from '#contract/locale.ts';
import type { Refusal, RefusalReason } from '#connectors/client-base/port.ts';

const words: Record<Locale, Record<RefusalReason, string>> = {
  ru: {
    line_too_long: 'строка длиннее миллиона знаков',
    quotes: 'кавычка в начале ячейки не закрыта или закрыта не там',
    cells: 'ячеек больше, чем столбцов в заголовке',
    encoding: 'в строке есть нечитаемые буквы (повреждённая кодировка)',
    json: 'строка — не организация в формате JSON',
    inn_missing: 'нет ИНН',
    inn_length: 'в ИНН не столько цифр, сколько нужно для этого типа (10 или 12); ноль в начале мог пропасть в электронной таблице',
    inn_digits: 'контрольные цифры ИНН не сходятся',
    kpp: 'КПП не похож на КПП (9 знаков)',
    name: 'нет наименования',
    name_too_long: 'наименование длиннее 1000 знаков',
    type: 'неизвестный тип организации',
    contact: 'контакт — не объект с именем, телефоном, почтой и должностью; контакт не записан',
    contact_name: 'у контакта нет имени, контакт не записан',
    contact_too_long: 'имя или должность контакта длиннее 300 знаков, контакт не записан',
    phone: 'телефон не разобран, контакт записан без него',
    phone_country: 'телефон страны, которой нет в PHONE_COUNTRIES, контакт записан без него',
    email: 'адрес почты не разобран, контакт записан без него',
    manager: 'менеджер не разобран, организация записана без него',
    manager_email: 'у менеджера нет правильного адреса почты, организация записана без менеджера',
    manager_phone: 'телефон менеджера не разобран, менеджер записан без него',
  },
  en: {
    line_too_long: 'the line is longer than a million characters',
    quotes: 'a quote at the beginning of a cell is not closed, or closed in a wrong place',
    cells: 'there are more cells than columns in the header',
    encoding: 'the line has unreadable letters (its encoding is damaged)',
    json: 'the line is not an organisation in JSON',
    inn_missing: 'the INN is missing',
    inn_length: 'the INN has not as many digits as this type needs (10 or 12); a spreadsheet may have dropped a leading zero',
    inn_digits: 'the check digits of the INN are wrong',
    kpp: 'the KPP does not look like a KPP (9 characters)',
    name: 'the name is missing',
    name_too_long: 'the name is longer than 1000 characters',
    type: 'the type of the organisation is not known',
    contact: 'the contact is not an object with name, phone, email and position; left out',
    contact_name: 'the contact has no name; left out',
    contact_too_long: 'name or position of the contact is longer than 300 characters; left out',
    phone: 'the phone cannot be read; the contact was kept without it',
    phone_country: 'the phone is of a country that is not in PHONE_COUNTRIES; the contact was kept without it',
    email: 'the e-mail cannot be read; the contact was kept without it',
    manager: 'the manager cannot be read; the organisation was kept without',
    manager_email: 'the manager has no right e-mail; the organisation was kept without a manager',
    manager_phone: 'the phone of the manager cannot be read; the manager was kept without it',
  },
};

const lineWord: Record<Locale, string> = { ru: 'Строка', en: 'Line' };
const LONGEST_SHOWN = 60;

/** One line for a person. Control characters of the file must not reach the terminal. */
export function describeRefusal({ line, reason, value }: Refusal, locale: Locale): string {
  const shown = value.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, LONGEST_SHOWN);
  return `${lineWord[locale]} ${line}: ${words[locale][reason]}${shown === '' ? '' : ` («${shown}»)`}`;
}

export const refusalHeader: Record<Locale, string> = {
  ru: '\uFEFFСтрока;Причина;Что стояло\r\n',
  en: '\uFEFFLine;Reason;What stood there\r\n',
};

/** A row of the errors' CSV. A value that a spreadsheet would take for a formula is made a text (OWASP, CSV injection). */
export function refusalRow({ line, reason, value }: Refusal, locale: Locale): string {
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u.test(value) ? `'${value}` : value;
  return `${line};"${words[locale][reason]}";"${safe.replaceAll('"', '""').replaceAll('\0', '')}"\r\n`;
}
