import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDadataRegistry } from './dadata.ts';
import { DadataDouble } from './double/dadata.ts';
import { createFileRegistry } from './file.ts';
import { createNoRegistry } from './none.ts';
import type { Company, CompanyRegistry } from './port.ts';

const ADDRESS = '999101, г Северореченск, ул Набережная, д 12, офис 305';
const legal = (name: string, rest: Pick<Company, 'inn' | 'ogrn' | 'kpp' | 'registeredOn'> & Partial<Company>): Company => ({
  name: `ООО "${name}"`, fullName: `ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "${name}"`, address: ADDRESS, head: null, status: 'active', liquidatedOn: null, ...rest,
});
const entrepreneur = (name: string, rest: Pick<Company, 'inn' | 'ogrn' | 'registeredOn'>): Company => ({
  name: `ИП ${name}`, fullName: `Индивидуальный предприниматель ${name}`, kpp: null, address: '999102, г Кедрополь', head: null, status: 'active', liquidatedOn: null, ...rest,
});

/** What each registry knows, be it in its own words. */
const known: Readonly<Record<string, Company>> = {
  'a company': legal('ПРИМЕР', { inn: '9900000017', ogrn: '1029900000019', kpp: '990001001', head: { name: 'Иванова Анна Петровна', post: 'ДИРЕКТОР' }, registeredOn: '2002-08-16' }),
  'a liquidated one': legal('УШЕДШАЯ', { inn: '9900000024', ogrn: '1039900000029', kpp: '990001001', head: { name: 'Петров Илья Ильич', post: 'ЛИКВИДАТОР' }, status: 'liquidated', registeredOn: '2003-02-01', liquidatedOn: '2019-11-30' }),
  'a bankrupt one without a head': legal('НЕСОСТОЯТЕЛЬНАЯ', { inn: '9900000031', ogrn: '1049900000039', kpp: '990101001', status: 'bankrupt', registeredOn: '2004-05-12' }),
  'one that is being liquidated': legal('УХОДЯЩАЯ', { inn: '9900000056', ogrn: '1069900000059', kpp: '990001001', status: 'liquidating', registeredOn: '2006-07-07' }),
  'one that is being reorganised': legal('ПЕРЕМЕННАЯ', { inn: '9900000063', ogrn: '1079900000069', kpp: '990001001', status: 'reorganizing', registeredOn: '2007-09-03' }),
  'the head office, led by another company': legal('ОСНОВА', { inn: '9900000049', ogrn: '1059900000049', kpp: '990001001', head: { name: 'ООО "УПРАВЛЕНИЕ"', post: 'УПРАВЛЯЮЩАЯ ОРГАНИЗАЦИЯ' }, registeredOn: '2005-01-20' }),
  'an entrepreneur': entrepreneur('Громова Алла Юрьевна', { inn: '990000000115', ogrn: '304990000000010', registeredOn: '2004-06-15' }),
  'an entrepreneur who began anew': entrepreneur('Соколов Пётр Ильич', { inn: '990000000299', ogrn: '323990000000030', registeredOn: '2023-01-09' }),
};

interface Rig {
  readonly registry: CompanyRegistry;
  stop(): Promise<void>;
}

const rigs: Record<string, () => Promise<Rig>> = {
  'a file': async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'kabinet-companies-')), 'companies.jsonl');
    writeFileSync(file, Object.values(known).map((company) => JSON.stringify(company)).join('\n'));
    return { registry: createFileRegistry(file), stop: async () => {} };
  },
  DaData: async () => {
    const double = await DadataDouble.start();
    return { registry: createDadataRegistry({ token: double.tokens.good, url: double.url }), stop: () => double.stop() };
  },
};

describe.each(Object.entries(rigs))('%s as a company registry', (_, make) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await make();
  });
  afterEach(() => rig.stop());

  it.each(Object.entries(known))('knows %s', async (_name, company) => {
    expect(await rig.registry.find(company.inn)).toEqual({ kind: 'found', company });
  });

  it('finds many at a time', async () => {
    const companies = Object.values(known);
    const answers = await Promise.all(companies.map(({ inn }) => rig.registry.find(inn)));
    expect(answers).toEqual(companies.map((company) => ({ kind: 'found', company })));
  });

  it.each([
    ['a company that is in no register', '9900000070'],
    ['a private person', '990000000362'],
    ['a wrong check digit', '9900000018'],
    ['zeros', '0000000000'],
    ['something else', 'Иванова Анна, +79000000001'],
    ['nothing', ''],
  ])('does not know %s', async (_name, inn) => {
    expect(await rig.registry.find(inn)).toEqual({ kind: 'unknown' });
  });
});

it('no registry knows nobody', async () => {
  expect(await createNoRegistry().find('9900000017')).toEqual({ kind: 'unknown' });
});
