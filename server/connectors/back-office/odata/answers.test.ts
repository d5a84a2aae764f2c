import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ReadingProblem } from '#contract/back-office.ts';
import { SourceError, type BackOfficeSource } from '../port.ts';
import { accountingBase, contractor } from '../double/accounting.ts';
import type { Mood } from '../double/moody-server.ts';
import { ODataDouble, ofXmlFault } from '../double/odata.ts';
import { ODataFault } from '../double/odata-filter.ts';
import { loadMapping } from './mapping-file.ts';
import { createODataSource, type ODataSourceOptions } from './source.ts';

const PATIENCE = { firstMs: 3_000, answerMs: 1_500, answerBytes: 1024 * 1024, waitsMs: [1, 2, 3] };
let double: ODataDouble;
let source: BackOfficeSource;
const connect = (changes: Partial<ODataSourceOptions> = {}) => {
  const made = createODataSource({ url: double.url, user: double.user, password: double.password, mapping: loadMapping('bp30'), clock: { now: () => new Date('2041-05-20T09:00:00Z') }, patience: PATIENCE, ...changes });
  onTestFinished(() => made.close());
  return made;
};
beforeEach(async () => {
  double = await ODataDouble.start({ ...accountingBase() });
  source = connect();
});
afterEach(() => double.stop());

async function readAll(from: BackOfficeSource = source) {
  let count = 0;
  for await (const { found } of from.read('clients', { whole: true, from: null })) count += found.length;
  return count;
}

/** An end that tells what is wrong, and nobody the password or what the other side wrote. */
async function expectProblem(problem: ReadingProblem, detail: RegExp, from: BackOfficeSource = source) {
  const error: unknown = await readAll(from).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SourceError);
  expect(error).toMatchObject({ problem, detail: expect.stringMatching(detail) as string });
  expect((error as SourceError).detail).not.toMatch(/ключ|Обмен с порталом|Пример/);
}
const jsonFault = (code: string, value = 'Ошибка') => JSON.stringify({ 'odata.error': { code, message: { lang: 'ru', value } } }, null, 2);
const json = { 'content-type': 'application/json;charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };
const LOCKED = 'Начало сеанса с информационной базой запрещено. Идёт обновление, пароль ключ:7';

describe('an answer that is none', () => {
  it.each<[string, Mood, ReadingProblem, RegExp]>([
    ['an error page with 200', { kind: 'bytes', status: 200, body: '<html>Вход</html>', headers: html }, 'not_json', /^Catalog_Контрагенты: text\/html$/],
    ['HTML that is called JSON', { kind: 'bytes', status: 200, body: '<html></html>', headers: json }, 'not_json', /application\/json/],
    ['JSON that is called HTML', { kind: 'bytes', status: 200, body: '{"value":[]}', headers: html }, 'not_json', /text\/html/],
    ['Atom', { kind: 'bytes', status: 200, body: '<feed/>', headers: { 'content-type': 'application/atom+xml' } }, 'not_json', /atom/],
    ['nothing', { kind: 'bytes', status: 200, body: '', headers: json }, 'not_json', /./],
    ['other bytes', { kind: 'bytes', status: 200, body: Buffer.from([0x7b, 0xc0, 0xff]), headers: json }, 'not_json', /./],
    ['half of its JSON', { kind: 'halved' }, 'cut_off', /JSON without its end/],
    ['half of its bytes', { kind: 'cut' }, 'cut_off', /./],
    ['no list', { kind: 'bytes', status: 200, body: '{"value":{}}', headers: json }, 'wrong_shape', /invalid_type at value/],
    ['rows without keys', { kind: 'bytes', status: 200, body: '{"value":[{"Ref_Key":"Пример"}]}', headers: json }, 'wrong_shape', /custom at value\.0$/],
    ['bytes without an end', { kind: 'flood' }, 'wrong_shape', /more than 1048576 bytes/],
    ['another user', { kind: 'bytes', status: 401, body: '' }, 'sign_in', /HTTP 401/],
    ['another user, with its code', { kind: 'bytes', status: 401, body: ofXmlFault(new ODataFault(401, '20', 'Пример')).body, headers: { 'content-type': 'application/xml' } }, 'sign_in', /code 20/],
    ['too few rights', { kind: 'bytes', status: 403, body: 'нет прав' }, 'forbidden', /HTTP 403$/],
    ['too few rights, as an exception', { kind: 'bytes', status: 500, body: jsonFault('20'), headers: json }, 'forbidden', /code 20/],
    ['locked sessions', { kind: 'bytes', status: 403, body: LOCKED }, 'forbidden', /sessions_locked$/],
    ['locked sessions, as an exception', { kind: 'bytes', status: 500, body: jsonFault('-1', LOCKED), headers: json }, 'forbidden', /sessions_locked$/],
    ['another address', { kind: 'bytes', status: 404, body: '<html>IIS</html>', headers: html }, 'not_published', /HTTP 404$/],
    ['a set that is not published', { kind: 'bytes', status: 404, body: jsonFault('8'), headers: json }, 'not_published', /code 8/],
    ['another place', { kind: 'bytes', status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } }, 'not_published', /HTTP 302/],
    ['a question not understood', { kind: 'bytes', status: 400, body: ofXmlFault(new ODataFault(400, '1', 'Пример')).body }, 'wrong_shape', /HTTP 400, code 1$/],
    ['a format not known', { kind: 'bytes', status: 406, body: '' }, 'wrong_shape', /HTTP 406/],
    ['an error with 200', { kind: 'bytes', status: 200, body: jsonFault('-1'), headers: json }, 'server_error', /code -1/],
    ['an exception', { kind: 'bytes', status: 500, body: jsonFault('-1', 'Пример'), headers: json }, 'server_error', /^Catalog_Контрагенты: HTTP 500, code -1$/],
    ['a fault of the web server', { kind: 'bytes', status: 500, body: '<html></html>', headers: html }, 'server_error', /HTTP 500$/],
    ['too many at once', { kind: 'bytes', status: 503, body: 'busy' }, 'server_error', /HTTP 503/],
  ])('%s', async (_name, mood, problem, detail) => {
    double.mood = mood;
    await expectProblem(problem, detail);
  });

  it.each<[string, Mood]>([['silence', { kind: 'silent' }], ['bytes now and then', { kind: 'drip' }]])('%s', async (_name, mood) => {
    double.mood = mood;
    await expectProblem('slow', /^Catalog_Контрагенты: no whole answer in time$/, connect({ patience: { ...PATIENCE, firstMs: 60 } }));
  });

  it('nobody there', async () => {
    await double.stop();
    await expectProblem('unreachable', /ECONNREFUSED/);
  });

  it('a page that repeats', async () => {
    double.sets.set('Catalog_Контрагенты', accountingOf(500));
    double.fault = 'repeats';
    await expectProblem('page_repeats', /nothing new after/);
  });

  it('fewer rows than it counts', async () => {
    double.fault = 'short';
    await expectProblem('cut_off', /3 of 6/);
  });

  it('a property that the base does not have', async () => {
    double.sets.set('Catalog_Контрагенты', accountingOf(1, { КПП: undefined }));
    await expectProblem('wrong_shape', /code 10: КПП$/);
  });

  it('a name that leads elsewhere is not followed with the password', async () => {
    const other = await ODataDouble.start({ ...accountingBase() });
    onTestFinished(() => other.stop());
    double.mood = { kind: 'bytes', status: 307, body: '', headers: { location: other.url } };
    await expectProblem('not_published', /HTTP 307/);
    expect(other.requests).toEqual([]);
  });
});

describe('what passes is waited for', () => {
  const CLIENTS = 5;

  it.each<[string, Mood]>([
    ['a base that is busy', { kind: 'bytes', status: 503, body: '', times: 3 }],
    ['a proxy that loses it', { kind: 'bytes', status: 502, body: '<html></html>', headers: html, times: 2 }],
    ['a line that breaks', { kind: 'cut', times: 2 }],
    ['half an answer', { kind: 'halved', times: 1 }],
    ['a base that wakes up', { kind: 'late', ms: 1_700, times: 1 }],
  ])('%s', async (_name, mood) => {
    double.mood = mood;
    expect(await readAll()).toBe(CLIENTS);
  });

  it('a base that counts nothing is read to its end', async () => {
    double.fault = 'counts_nothing';
    double.sets.set('Catalog_Контрагенты', accountingOf(500));
    expect(await readAll()).toBe(500 + 2);
  });

  it('a base that is slow after it woke up is asked for less, and is slow in the end', async () => {
    expect(await readAll()).toBe(CLIENTS);
    double.mood = { kind: 'silent' };
    source = connect({ patience: { ...PATIENCE, firstMs: 50, answerMs: 20 } });
    await expectProblem('slow', /./);
    expect(double.listsOf('Catalog_Контрагенты').slice(-4).map(({ query }) => query.get('$top'))).toEqual(['100', '25', '6', '1']);
  });

  it('closing breaks it off at once', async () => {
    double.mood = { kind: 'silent' };
    const reading = readAll();
    await expect.poll(() => double.requests.length).toBe(1);
    await source.close();
    await expect(reading).rejects.toMatchObject({ problem: 'unreachable' });
    double.mood = { kind: 'bytes', status: 503, body: '' };
    const waiting = connect({ patience: { ...PATIENCE, waitsMs: [60_000] } });
    const another = readAll(waiting);
    await expect.poll(() => double.requests.length).toBe(2);
    await waiting.close();
    await expect(another).rejects.toMatchObject({ problem: expect.stringMatching(/unreachable|server_error/) as string });
  });
});

function accountingOf(count: number, changes = {}) {
  const set = accountingBase().Catalog_Контрагенты;
  const rows = Array.from({ length: count }, (_, index) => JSON.parse(JSON.stringify({ ...contractor(index + 1), ...changes })) as ReturnType<typeof contractor>);
  return new (set.constructor as new (rows: unknown[]) => typeof set)(rows);
}
