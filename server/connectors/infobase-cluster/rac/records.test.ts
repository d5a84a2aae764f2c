import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print, quoted } from '../double/rac-print.ts';
import { racArguments, readable } from './arguments.ts';
import { parseRecords } from './records.ts';
import { refusalIn } from './refusals.ts';
import { withoutSecrets } from './words.ts';

const objects = (text: string) => parseRecords(text)?.map((record) => Object.fromEntries(record));

describe('records of rac', () => {
  it.each([
    ['nothing', '', []],
    ['tabs before the colon, colons in the value', 'infobase\t\t: a\r\nstarted-at : 2041-05-01T09:12:40\r\n\r\n', [{ infobase: 'a', 'started-at': '2041-05-01T09:12:40' }]],
    ['a quote that opens nothing', 'name : 12" screen\n\n', [{ name: '12" screen' }]],
    ['quotes over several lines', 'a : "one\n\nsays ""two"": three"\nb : \n\n', [{ a: 'one\n\nsays "two": three', b: '' }]],
  ])('reads %s', (_, text, records) => {
    expect(objects(text)).toEqual(records);
  });

  it.each(['no colon here\n\n', 'a : 1', 'a : 1\nb : 2\n\na : 1\n\n', 'a : "open\n\n', 'a : 1\na : 2\n\n', ': x\n\n'])('does not believe %j', (text) => {
    expect(parseRecords(text)).toBeNull();
  });

  it('reads whatever is printed', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ':', ' ', 'Ж', 'a', '\n', '=') });
    fc.assert(fc.property(fc.array(text, { maxLength: 5 }), (values) => {
      const records = values.map((value) => ({ id: 'x', 'long-name': quoted(value) }));
      expect(objects(print(records))).toEqual(values.map((value) => ({ id: 'x', 'long-name': value })));
    }));
  });

  it('takes no longer over a hostile answer than over another', () => {
    const started = performance.now();
    for (const hostile of ['"'.repeat(1_000_001), `a : "${'""\n'.repeat(300_000)}`, ' '.repeat(1_000_000), `a${' '.repeat(1_000_000)}: 1\n\n`]) {
      parseRecords(hostile);
      refusalIn(hostile);
      withoutSecrets(hostile, ['secret']);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('arguments of rac', () => {
  it('are one for a value, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (value) => {
      expect(racArguments('app01:1545', ['session', 'list'], { 'cluster-user': value })).toEqual(['app01:1545', 'session', 'list', `--cluster-user=${value}`]);
    }), { numRuns: 500 });
  });

  it.each(['', '-v', '--version', '[::1]:1545', '::1', 'app01 list', 'app01:1545:1', '@file', 'app01;id'])('do not go to %j', (address) => {
    expect(() => racArguments(address, ['cluster', 'list'], {})).toThrow('address');
  });

  it('hold messages of one short line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = readable(text);
      expect(line).not.toMatch(/[\p{Cc}"%&|<>^]/u);
      expect(line.length).toBeLessThanOrEqual(300);
    }));
    expect(readable('«Работы» на 50% — до 20:00!')).toBe('«Работы» на 50 проц. — до 20:00!');
  });
});

describe('refusals of rac', () => {
  it.each([
    ['Ошибка операции администрирования\r\nСеанс отсутствует или удален', 'session_missing'],
    ['Сеанс с указанным идентификатором не найден', 'session_missing'],
    ['Недостаточно прав пользователя на информационную базу id0042', 'infobase_refused'],
    ['Недостаточно прав пользователя на управление кластером', 'denied'],
    ['Аутентификация по паролю доступна только с локальной машины', 'refused'],
    ['Администратор центрального сервера не аутентифицирован', 'refused'],
    ['The administrator of the central server is not authenticated', 'refused'],
    ['Insufficient privileges to perform the operation', 'denied'],
    ['Ошибка соединения с сервером\napp01:1545\nHost not found (authoritative)', 'unreachable'],
    ['Соединение с сервером потеряно', 'unreachable'],
    ['Сервер баз данных не обнаружен', 'unexpected'],
    ['bash: rac: command not found', 'unexpected'],
  ])('%j is %s', (text, refusal) => {
    expect(refusalIn(text)).toBe(refusal);
  });

  it('are shown without passwords, shortened', () => {
    expect(withoutSecrets('Ошибка разбора параметра: --cluster-pwd=a --infobase-pwd=длинный пароль', ['a', 'длинный пароль'])).toBe('Ошибка разбора параметра: --cluster-pwd=*** --infobase-pwd=***');
    expect(withoutSecrets('x'.repeat(1_000), [])).toHaveLength(300);
  });
});
