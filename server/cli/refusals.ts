import type { Refusal } from '#connectors/client-base/port.ts';

const words: Record<Refusal['reason'], string> = {
  inn_length: 'в ИНН не столько цифр, сколько нужно для этого типа (10 или 12)',
  inn_digits: 'контрольные цифры ИНН не сходятся',
  kpp: 'КПП не похож на КПП (9 знаков)',
  name: 'нет наименования',
  type: 'неизвестный тип организации',
  phone: 'телефон не разобран, контакт записан без него',
  email: 'адрес почты не разобран, контакт записан без него',
  manager_email: 'у менеджера нет правильного адреса почты, менеджер не записан',
  contact_name: 'у контакта нет имени, контакт не записан',
  json: 'строка — не организация в формате JSON',
  columns: 'нет обязательных столбцов',
};

/** One line for a person. Control characters of the file must not reach the terminal. */
export function describeRefusal({ line, reason, value }: Refusal): string {
  // oxlint-disable-next-line no-control-regex
  const shown = value.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').slice(0, 60);
  return `Строка ${line}: ${words[reason]}${shown === '' ? '' : ` («${shown}»)`}`;
}

/** A row of the errors' CSV. A value that a spreadsheet would take for a formula is quoted away (OWASP, CSV injection). */
export function refusalRow({ line, reason, value }: Refusal): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `${line};"${words[reason]}";"${safe.replaceAll('"', '""')}"\r\n`;
}
