import type { Feed } from '#contract/back-office.ts';
import { plain, readCategory, readCloudRequestKind, readContractKind, readDay, readDocumentKind, readList, readMoney, readMonth, readType, readWhole, readYesNo, type ReadCell } from './cells.ts';

export interface Column {
  /** Path in the record of the exchange. */
  readonly field: string;
  /** As people call it beside the field's own name, the usual name first. */
  readonly names: readonly [string, ...string[]];
  readonly read?: ReadCell;
  readonly isRequired?: true;
}

type Columns = readonly Column[];

const required = { isRequired: true } as const;
const key: Column = { field: 'id', names: ['Код', 'ИД'], ...required };
const inn: Column = { field: 'inn', names: ['ИНН'], ...required };
const name: Column = { field: 'name', names: ['Наименование', 'Название'], ...required };
const number: Column = { field: 'number', names: ['Номер'], ...required };
const registrationNumber: Column = { field: 'registrationNumber', names: ['Регистрационный номер', 'Рег. номер'] };
const contractId: Column = { field: 'contractId', names: ['Код договора'] };
const purpose: Column = { field: 'purpose', names: ['Назначение платежа', 'Назначение'] };
const removed: Column = { field: 'removed', names: ['Удалён', 'Удалена', 'Удалено', 'Пометка удаления'], read: readYesNo };

const managers: Columns = [
  { field: 'email', names: ['E-mail', 'Почта', 'Электронная почта'], ...required },
  { field: 'name', names: ['Имя', 'ФИО', 'Менеджер'], ...required },
  { field: 'phone', names: ['Телефон'] },
  { field: 'position', names: ['Должность'] },
  { field: 'workingHours', names: ['Часы работы', 'Рабочее время'] },
  { field: 'absentFrom', names: ['Отсутствует с'], read: readDay },
  { field: 'absentUntil', names: ['Отсутствует по'], read: readDay },
  { field: 'substituteEmail', names: ['E-mail заместителя', 'Почта заместителя'] },
];

/** A row is a card with one contact. */
const clients: Columns = [
  { field: 'id', names: ['Код', 'ИД'] },
  inn,
  { field: 'kpp', names: ['КПП'] },
  { field: 'name', names: ['Наименование', 'Название', 'Организация'], ...required },
  { field: 'type', names: ['Тип'], read: readType },
  { field: 'contacts.0.name', names: ['Контакт', 'Контактное лицо', 'contact_name'] },
  { field: 'contacts.0.phone', names: ['Телефон', 'phone', 'contact_phone'] },
  { field: 'contacts.0.email', names: ['E-mail', 'email', 'Почта', 'Электронная почта', 'contact_email'] },
  { field: 'contacts.0.position', names: ['Должность', 'position', 'contact_position'] },
  { field: 'manager.name', names: ['Менеджер'] },
  { field: 'manager.email', names: ['E-mail менеджера', 'Почта менеджера'] },
  { field: 'manager.phone', names: ['Телефон менеджера'] },
];

const payees: Columns = [
  key, name, inn,
  { field: 'kpp', names: ['КПП'] },
  { field: 'account', names: ['Расчётный счёт', 'Счёт'], ...required },
  { field: 'bank', names: ['Банк'], ...required },
  { field: 'bic', names: ['БИК'], ...required },
  { field: 'correspondentAccount', names: ['Корр. счёт', 'Корреспондентский счёт'], ...required },
  { field: 'address', names: ['Адрес'] },
  { field: 'headName', names: ['Руководитель'] },
  { field: 'accountantName', names: ['Главный бухгалтер'] },
];

const contracts: Columns = [
  key, inn, number, registrationNumber,
  { field: 'kind', names: ['Вид', 'Вид договора'], read: readContractKind, ...required },
  { field: 'name', names: ['Наименование', 'Название'] },
  { field: 'startsOn', names: ['Действует с', 'Начало'], read: readDay },
  { field: 'endsOn', names: ['Действует до', 'Окончание'], read: readDay },
  { field: 'isForeign', names: ['Другой партнёр'], read: readYesNo },
];

const products: Columns = [
  key, inn, name, registrationNumber, contractId,
  { field: 'category', names: ['Категория'], read: readCategory, ...required },
  { field: 'quantity', names: ['Количество'], read: readWhole },
];

const documents: Columns = [
  key, inn, number, contractId, purpose,
  { field: 'kind', names: ['Вид', 'Вид документа'], read: readDocumentKind, ...required },
  { field: 'title', names: ['Название'] },
  { field: 'issuedOn', names: ['Дата'], read: readDay, ...required },
  { field: 'accountingMonth', names: ['Расчётный месяц', 'Месяц'], read: readMonth },
  { field: 'payeeId', names: ['Код получателя'] },
  { field: 'total', names: ['Сумма'], read: readMoney },
  { field: 'paid', names: ['Оплачено'], read: readMoney },
  { field: 'dueOn', names: ['Оплатить до', 'Срок оплаты'], read: readDay },
];

const payments: Columns = [
  key, inn, purpose,
  { field: 'number', names: ['Номер'] },
  { field: 'paidOn', names: ['Дата'], read: readDay, ...required },
  { field: 'amount', names: ['Сумма'], read: readMoney, ...required },
  { field: 'invoiceId', names: ['Код счёта'] },
];

const catalog: Columns = [key, name, { field: 'category', names: ['Категория'], read: readCategory, ...required }];

const clouds: Columns = [
  key, inn, name,
  { field: 'directory', names: ['Каталог', 'Каталог пользователей'] },
  { field: 'ou', names: ['OU', 'Подразделение каталога'] },
  { field: 'group', names: ['Группа'] },
  { field: 'servers', names: ['Серверы', 'Терминальные серверы'], read: readList },
];

const cloudPrices: Columns = [
  { field: 'id', names: ['Вид заявки', 'Вид'], read: readCloudRequestKind, ...required },
  { field: 'price', names: ['Цена', 'Цена в месяц'], read: readMoney, ...required },
];

/** The columns of each feed's CSV. What they do not hold (rows of a document, several contacts, infobases) JSON Lines do. */
export const columns: Readonly<Record<Feed, Columns>> = {
  managers: [...managers, removed], clients: [...clients, removed], catalog: [...catalog, removed], payees: [...payees, removed],
  contracts: [...contracts, removed], products: [...products, removed], documents: [...documents, removed], payments: [...payments, removed],
  clouds: [...clouds, removed], 'cloud-prices': [...cloudPrices, removed],
};

/** The column that a header names, however it is written. */
export function columnOf(feed: Feed, header: string): Column | null {
  return columns[feed].find(({ field, names }) => [field, ...names].some((known) => plain(known) === plain(header))) ?? null;
}
