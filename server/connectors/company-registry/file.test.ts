import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { StartError } from '#kernel/environment.ts';
import { createFileRegistry } from './file.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-companies-'));
const company = { inn: '9900000017', name: 'ООО «Пример»', fullName: 'Общество с ограниченной ответственностью «Пример»', status: 'active' };

function write(content: string | Buffer): string {
  const file = path.join(folder, 'companies.jsonl');
  writeFileSync(file, content);
  return file;
}
const line = (changes: object = {}) => JSON.stringify({ ...company, ...changes });

test('what is left out or blank is not known', async () => {
  const registry = createFileRegistry(write(line({ kpp: ' ', head: { name: '', post: 'Директор' } })));
  const nothing = { kpp: null, ogrn: null, address: null, head: null, registeredOn: null, liquidatedOn: null };
  expect(await registry.find('9900000017')).toEqual({ kind: 'found', company: { ...company, ...nothing } });
});

test('marks, line ends and empty lines of any editor do not matter', async () => {
  const registry = createFileRegistry(write(`\uFEFF${line()}\r\n\r\n${line({ inn: '990000000115' })}\r\n`));
  expect(await registry.find('9900000017')).toMatchObject({ kind: 'found' });
  expect(await registry.find('990000000115')).toMatchObject({ kind: 'found' });
});

test.each([
  ['{"inn": "9900000017",', 'is not JSON'],
  ['null', 'is not JSON'],
  [line({ inn: '9900000018' }), 'inn: is not an INN'],
  [line({ name: '  ' }), 'name: is empty'],
  [line({ kpp: '9900' }), 'kpp: is not a KPP'],
  [line({ inn: '990000000115', kpp: '990001001' }), 'kpp: stands with an entrepreneur'],
  [line({ ogrn: '1029900000018' }), 'ogrn: is not an OGRN'],
  [line({ ogrn: '304990000000010' }), 'ogrn: is of another kind than the INN'],
  [line({ status: 'closed' }), 'status: is none of active, liquidating, liquidated, bankrupt, reorganizing'],
  [line({ registeredOn: '16.08.2002' }), 'registeredOn: is not a day like 2026-03-31'],
  [line({ registeredOn: '2002-02-30' }), 'registeredOn: is not a day like 2026-03-31'],
  [line({ liquidatedOn: '0001-01-01' }), 'liquidatedOn: is no day of our time'],
  [line({ address: 'д'.repeat(1001) }), 'address: is longer than 1000 letters'],
  [line({ adress: 'г Пример' }), 'Unrecognized key: "adress"'],
  [line({ inn: '9900000024' }), 'the INN 9900000024 stands in the file before'],
])('a broken line stops the start with its number: %s', (broken, problem) => {
  const file = write(`${line({ inn: '9900000024' })}\n\n${broken}\n`);
  const start = () => createFileRegistry(file);
  expect(start).toThrow(StartError);
  expect(start).toThrow(`${file}, line 3: ${problem}`);
});

test('a file that cannot be read stops the start', () => {
  expect(() => createFileRegistry(folder)).toThrow(`${folder}: cannot be read as UTF-8 (EISDIR)`);
  const file = write(Buffer.from(line(), 'utf16le'));
  expect(() => createFileRegistry(file)).toThrow(`${file}: cannot be read as UTF-8 (ERR_ENCODING_INVALID_ENCODED_DATA)`);
});
