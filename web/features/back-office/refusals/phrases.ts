import type { RefusalReason } from '#contract/back-office.ts';
import type { FieldErrorCode } from '#contract/errors.ts';
import { definePhrases } from '#web/lib/phrases.ts';

/** What is wrong with what a source has; where nothing stands here, it is told as of a form's field. */
type Reasons = Record<Exclude<RefusalReason, FieldErrorCode>, string> & Partial<Record<FieldErrorCode, string>>;

const reasonsRu: Reasons = {
  required: 'Не заполнено', invalid: 'Значение не подходит', too_short: 'Слишком коротко', too_long: 'Слишком длинно', too_many: 'Слишком много',
  email_invalid: 'Это не адрес почты', phone_invalid: 'Номер телефона не разобрать', phone_country_refused: 'Номера этой страны не принимаются', money: 'Это не сумма в рублях',
  inn_length: 'Для этого типа в ИНН должно быть другое число цифр; ноль в начале могла отбросить таблица', period: 'Период кончается раньше, чем начинается',
  line_too_long: 'Строка слишком длинная', quotes: 'Кавычка не закрыта или закрыта не там', cells: 'Ячеек больше, чем столбцов', encoding: 'Нечитаемые буквы: испорчена кодировка', json: 'Это не запись JSON',
  currency: 'Сумма не в рублях', not_registered: 'В 1С нет нашего клиента с таким номером', not_answered: 'Источник не ответил об этой записи',
  connector_unknown: 'Подключения с таким названием нет', name_taken: 'У клиента уже есть облако с таким названием', place_taken: 'Это подразделение или группа каталога — другого облака', infobase_taken: 'Информационная база принадлежит другому облаку',
};
const reasonsEn: Reasons = {
  required: 'Nothing stands here', invalid: 'The value does not fit', too_short: 'Too short', too_long: 'Too long', too_many: 'Too many',
  email_invalid: 'This is no e-mail address', phone_invalid: 'The phone number cannot be read', phone_country_refused: 'Numbers of this country are not accepted', money: 'This is no sum in roubles',
  inn_length: 'An INN of this type has another number of digits; a spreadsheet may have dropped a leading zero', period: 'The period ends before it begins',
  line_too_long: 'The line is too long', quotes: 'A quote is not closed, or closed in a wrong place', cells: 'More cells than columns', encoding: 'Unreadable letters: the encoding is damaged', json: 'This is no JSON record',
  currency: 'The sum is not in roubles', not_registered: '1C has no client of ours with this number', not_answered: 'The source said nothing of this record',
  connector_unknown: 'There is no connector of this name', name_taken: 'The client has another cloud of this name', place_taken: 'This unit or group of the directory is another cloud’s', infobase_taken: 'The infobase is another cloud’s',
};

const fieldsRu = {
  id: 'Код', inn: 'ИНН', kpp: 'КПП', name: 'Наименование', type: 'Тип', removed: 'Пометка удаления', email: 'Почта', phone: 'Телефон', position: 'Должность',
  workingHours: 'Часы работы', absentFrom: 'Отсутствует с', absentUntil: 'Отсутствует по', substituteEmail: 'Почта заместителя', contacts: 'Контакты', manager: 'Менеджер',
  category: 'Категория', account: 'Расчётный счёт', bank: 'Банк', bic: 'БИК', correspondentAccount: 'Корр. счёт', address: 'Адрес', headName: 'Руководитель', accountantName: 'Главный бухгалтер',
  kind: 'Вид', number: 'Номер', startsOn: 'Действует с', endsOn: 'Действует до', registrationNumber: 'Регистрационный номер', isForeign: 'Другой партнёр', quantity: 'Количество',
  contractId: 'Код договора', title: 'Название', issuedOn: 'Дата', accountingMonth: 'Расчётный месяц', payeeId: 'Код получателя', total: 'Сумма', paid: 'Оплачено', dueOn: 'Срок оплаты',
  purpose: 'Назначение платежа', lines: 'Строки', unit: 'Единица', price: 'Цена', sum: 'Сумма', vatRate: 'Ставка НДС', vat: 'НДС', paidOn: 'Дата', amount: 'Сумма', invoiceId: 'Код счёта',
  directory: 'Каталог', ou: 'Подразделение каталога', group: 'Группа', servers: 'Серверы', infobases: 'Информационные базы', cluster: 'Кластер', key: 'Ключ',
};
const fieldsEn: typeof fieldsRu = {
  id: 'Key', inn: 'INN', kpp: 'KPP', name: 'Name', type: 'Type', removed: 'Deletion mark', email: 'E-mail', phone: 'Phone', position: 'Position',
  workingHours: 'Working hours', absentFrom: 'Absent from', absentUntil: 'Absent until', substituteEmail: 'Substitute’s e-mail', contacts: 'Contacts', manager: 'Manager',
  category: 'Category', account: 'Account', bank: 'Bank', bic: 'BIC', correspondentAccount: 'Correspondent account', address: 'Address', headName: 'Head', accountantName: 'Chief accountant',
  kind: 'Kind', number: 'Number', startsOn: 'In force from', endsOn: 'In force until', registrationNumber: 'Registration number', isForeign: 'Other partner', quantity: 'Quantity',
  contractId: 'Contract’s key', title: 'Title', issuedOn: 'Date', accountingMonth: 'Accounting month', payeeId: 'Payee’s key', total: 'Sum', paid: 'Paid', dueOn: 'Due on',
  purpose: 'Purpose of payment', lines: 'Lines', unit: 'Unit', price: 'Price', sum: 'Sum', vatRate: 'VAT rate', vat: 'VAT', paidOn: 'Date', amount: 'Sum', invoiceId: 'Invoice’s key',
  directory: 'Directory', ou: 'Unit of the directory', group: 'Group', servers: 'Servers', infobases: 'Infobases', cluster: 'Cluster', key: 'Key',
};

/** What a reading refused, and why. */
export const refusalPhrases = definePhrases({
  ru: {
    place: 'Где',
    line: (number: string) => `Строка ${number}`,
    pushed: (number: string) => `Запись ${number} в вызове`,
    field: 'Поле',
    record: 'Запись целиком',
    personName: 'Имя',
    contact: (number: number, field: string) => `Контакт ${number}: ${field}`,
    row: (number: number, field: string) => `Строка ${number}: ${field}`,
    server: (number: number) => `Сервер ${number}`,
    infobase: (number: number, field: string) => `Информационная база ${number}: ${field}`,
    ofManager: (field: string) => `Менеджер: ${field}`,
    fields: fieldsRu,
    reason: 'Что не так',
    reasons: reasonsRu,
    restKept: 'Остальное в записи принято',
    value: 'Что пришло',
    nothing: 'пусто',
    none: 'Замечаний нет',
    noneText: 'Всё, что пришло в этом чтении, принято.',
    noneYet: 'Замечаний пока нет',
    noneYetText: 'Чтение ещё идёт. Если какую-то запись принять не удастся, она появится здесь.',
  },
  en: {
    place: 'Where',
    line: (number) => `Line ${number}`,
    pushed: (number) => `Record ${number} of the call`,
    field: 'Field',
    record: 'The whole record',
    personName: 'Name',
    contact: (number, field) => `Contact ${number}: ${field}`,
    row: (number, field) => `Line ${number}: ${field}`,
    server: (number) => `Server ${number}`,
    infobase: (number, field) => `Infobase ${number}: ${field}`,
    ofManager: (field) => `Manager: ${field}`,
    fields: fieldsEn,
    reason: 'What is wrong',
    reasons: reasonsEn,
    restKept: 'The rest of the record was taken in',
    value: 'What came',
    nothing: 'nothing',
    none: 'No remarks',
    noneText: 'All that came in this reading was taken in.',
    noneYet: 'No remarks so far',
    noneYetText: 'The reading is under way. A record that cannot be taken in appears here.',
  },
});
