import { cloudRequestKinds } from '#contract/cloud-requests.ts';
import { documentKinds } from '#contract/documents.ts';
import { organizationTypes } from '#contract/inn.ts';
import { contractKinds, productCategories } from '#contract/products.ts';

/** What a person writes in a cell, in the form of the exchange. What is not understood stays as it is, for the check to refuse. */
export type ReadCell = (text: string) => unknown;

/** A header or a word as it is compared: whatever the case, ё for е, spaces, hyphens and underscores. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[\s_.\-‐–—/]/g, '');
}

function words<T>(known: readonly T[], others: ReadonlyArray<readonly [T, ...string[]]>): ReadCell {
  const table = new Map<string, T>(others.flatMap(([value, ...names]) => names.map((name) => [plain(name), value] as const)));
  return (text) => known.find((value) => value === text) ?? table.get(plain(text)) ?? text;
}

export const readType = words(organizationTypes, [
  ['legal_entity', 'юридическое лицо', 'юр. лицо', 'юрлицо', 'юл', 'организация'],
  ['entrepreneur', 'ип', 'индивидуальный предприниматель', 'предприниматель'],
  ['self_employed', 'самозанятый', 'самозанятый / физическое лицо', 'физическое лицо', 'физ. лицо', 'физлицо', 'фл'],
]);
export const readCategory = words(productCategories, [
  ['local', 'локальная 1С', 'локальные 1С', 'коробочная 1С', '1С'],
  ['rental', 'аренда 1С', 'аренда'],
  ['own', 'собственный продукт', 'собственные продукты', 'БИТ ПП'],
  ['service', 'сервис', 'сервисы'],
  ['license', 'лицензия', 'лицензии'],
  ['module', 'модуль', 'модули'],
]);
export const readContractKind = words(contractKinds, [
  ['its', 'ИТС', '1С:ИТС'],
  ['pts', 'ПТС'],
  ['rental', 'аренда', 'аренда 1С'],
  ['service', 'сервис', 'сервисы', 'обслуживание'],
  ['other', 'прочее', 'прочий', 'другое'],
]);
export const readDocumentKind = words(documentKinds, [
  ['contract', 'договор'],
  ['invoice', 'счёт', 'счёт на оплату'],
  ['act', 'акт', 'акт об оказании услуг', 'акт выполненных работ'],
  ['other', 'прочее', 'прочий', 'другое'],
]);
export const readCloudRequestKind = words(cloudRequestKinds, [
  ['new_user', 'новый пользователь'],
  ['disable_user', 'отключение пользователя'],
  ['infobase_access', 'доступ к базе', 'доступ к информационной базе'],
]);
export const readYesNo = words([true, false] as readonly unknown[], [
  [true, 'да', 'yes', 'true', '1', '+', 'истина'],
  [false, 'нет', 'no', 'false', '0', '', 'ложь'],
]);

/** `31.12.2026`, also with a time, or `2026-12-31`. */
export function readDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ T].*)?$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^(\d{4}-\d\d-\d\d)(?:[ T].*)?$/.exec(text)?.[1] ?? text;
}

/** `2026-10`, `10.2026`, or a day of that month. */
export function readMonth(text: string): string {
  const [, month, year] = /^(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return month !== undefined && year !== undefined ? `${year}-${month.padStart(2, '0')}` : (/^(\d{4}-\d\d)-\d\d$/.exec(readDay(text))?.[1] ?? text);
}

/** `15 340,50 ₽`. */
export function readMoney(text: string): string {
  return text.replace(/\s*(₽|р\.|руб\.?)$/i, '').replaceAll(/\s/g, '');
}

export function readWhole(text: string): unknown {
  const digits = text.replaceAll(/\s/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : text;
}

/** `TS1, TS2`. */
export function readList(text: string): string[] {
  return text.split(',').map((item) => item.trim()).filter((item) => item !== '');
}
