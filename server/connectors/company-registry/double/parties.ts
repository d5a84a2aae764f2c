/** An entry of `findById/party` as it is recorded, as far as a cheap tariff fills it; `data` may say anything in tests of bad answers. */
export interface Party {
  value: string | null;
  unrestricted_value: string | null;
  data: Record<string, unknown> & { inn: string; type: 'LEGAL' | 'INDIVIDUAL'; branch_type?: 'MAIN' | 'BRANCH' };
}

const LLC = { type: '2014', code: '12300', full: 'Общество с ограниченной ответственностью', short: 'ООО' };
const ENTREPRENEUR = { type: '2014', code: '50102', full: 'Индивидуальный предприниматель', short: 'ИП' };
const day = (date: string) => Date.parse(`${date}T00:00:00Z`);

interface Life {
  readonly status?: string;
  readonly since: string;
  readonly until?: string;
}

function stateOf({ status = 'ACTIVE', since, until }: Life) {
  return { status, code: null, actuality_date: day('2041-04-19'), registration_date: day(since), liquidation_date: until === undefined ? null : day(until) };
}

function addressOf(index: string, value: string) {
  return { value, unrestricted_value: `${index}, ${value}`, invalidity: null, data: { postal_code: index, country: 'Россия', qc: '0' } };
}

type Legal = Life & { inn: string; ogrn: string; kpp: string; name: string; head?: { name: string; post: string }; branch?: boolean };

export function legal({ inn, ogrn, kpp, name, head, branch = false, ...life }: Legal): Party {
  const value = `ООО "${name}"`;
  return {
    value,
    unrestricted_value: value,
    data: {
      kpp, kpp_largest: null, capital: null, invalid: null,
      management: head ? { ...head, start_date: day(life.since), disqualified: null } : null,
      founders: null, managers: null, predecessors: null, successors: null,
      branch_type: branch ? 'BRANCH' : 'MAIN', branch_count: branch ? 0 : 1,
      source: null, qc: null, hid: `hid-${inn}-${kpp}`, type: 'LEGAL',
      state: stateOf(life),
      opf: LLC,
      name: { full_with_opf: `ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "${name}"`, short_with_opf: value, latin: null, full: name, short: name },
      inn, ogrn, okpo: '99000001', okato: null, oktmo: null, okved: '62.01', okveds: null, okved_type: '2014', authorities: null, documents: null, licenses: null, finance: null,
      address: addressOf('999101', branch ? 'г Приморец, ул Портовая, д 4' : 'г Северореченск, ул Набережная, д 12, офис 305'),
      phones: null, emails: null, ogrn_date: day(life.since), employee_count: null,
    },
  };
}

export function individual({ inn, ogrn, surname, name, patronymic, ...life }: Life & { inn: string; ogrn: string; surname: string; name: string; patronymic: string }): Party {
  const full = `${surname} ${name} ${patronymic}`;
  return {
    value: `ИП ${full}`,
    unrestricted_value: `ИП ${full}`,
    data: {
      citizenship: { code: { numeric: 643, alpha_3: 'RUS' }, name: { full: 'Российская Федерация', short: 'Россия' } },
      fio: { surname, name, patronymic, gender: null, source: null, qc: null },
      source: null, qc: null, hid: `hid-${inn}-${ogrn}`, type: 'INDIVIDUAL',
      state: stateOf(life),
      opf: ENTREPRENEUR,
      name: { full_with_opf: `Индивидуальный предприниматель ${full}`, short_with_opf: `ИП ${full}`, latin: null, full, short: null },
      inn, ogrn, okpo: '9900000001', okved: '62.01', okved_type: '2014', finance: null,
      address: addressOf('999102', 'г Кедрополь'),
      phones: null, emails: null, ogrn_date: day(life.since), employee_count: null,
    },
  };
}

/** Invented: region 99 has no such tax office, and none of these numbers is issued. */
export const inventedParties = (): Party[] => [
  legal({ inn: '9900000017', ogrn: '1029900000019', kpp: '990001001', name: 'ПРИМЕР', head: { name: 'Иванова Анна Петровна', post: 'ДИРЕКТОР' }, since: '2002-08-16' }),
  legal({ inn: '9900000024', ogrn: '1039900000029', kpp: '990001001', name: 'УШЕДШАЯ', head: { name: 'Петров Илья Ильич', post: 'ЛИКВИДАТОР' }, status: 'LIQUIDATED', since: '2003-02-01', until: '2019-11-30' }),
  legal({ inn: '9900000031', ogrn: '1049900000039', kpp: '990101001', name: 'НЕСОСТОЯТЕЛЬНАЯ', status: 'BANKRUPT', since: '2004-05-12' }),
  legal({ inn: '9900000056', ogrn: '1069900000059', kpp: '990001001', name: 'УХОДЯЩАЯ', status: 'LIQUIDATING', since: '2006-07-07' }),
  legal({ inn: '9900000063', ogrn: '1079900000069', kpp: '990001001', name: 'ПЕРЕМЕННАЯ', status: 'REORGANIZING', since: '2007-09-03' }),
  // The branch comes first, as it may.
  legal({ inn: '9900000049', ogrn: '1059900000049', kpp: '990243001', name: 'ФИЛИАЛ "ПОРТ" ООО "ОСНОВА"', branch: true, since: '2011-03-10' }),
  legal({ inn: '9900000049', ogrn: '1059900000049', kpp: '990001001', name: 'ОСНОВА', head: { name: 'ООО "УПРАВЛЕНИЕ"', post: 'УПРАВЛЯЮЩАЯ ОРГАНИЗАЦИЯ' }, since: '2005-01-20' }),
  individual({ inn: '990000000115', ogrn: '304990000000010', surname: 'Громова', name: 'Алла', patronymic: 'Юрьевна', since: '2004-06-15' }),
  // Gave up, began anew.
  individual({ inn: '990000000299', ogrn: '319990000000029', surname: 'Соколов', name: 'Пётр', patronymic: 'Ильич', status: 'LIQUIDATED', since: '2019-02-02', until: '2021-12-31' }),
  individual({ inn: '990000000299', ogrn: '323990000000030', surname: 'Соколов', name: 'Пётр', patronymic: 'Ильич', since: '2023-01-09' }),
];

/** What the cheapest tariff leaves of an entry, at its worst. */
export function withNulls({ value, data }: Party): Party {
  const { inn, ogrn, type, branch_type, name, state } = data;
  const kept = { inn, ogrn, type, ...(branch_type === undefined ? {} : { branch_type }), name: { ...(name as object), full_with_opf: null, short_with_opf: null, full: null, short: null }, state: { ...(state as object), registration_date: null, liquidation_date: null } };
  return { value, unrestricted_value: value, data: { ...Object.fromEntries(Object.keys(data).map((key) => [key, null])), ...kept } };
}
