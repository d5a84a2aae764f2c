import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createDadataRegistry, type DadataOptions } from './dadata.ts';
import { DadataDouble, type DadataMood } from './double/dadata.ts';
import { inventedParties, legal, type Party } from './double/parties.ts';
import type { CompanyAnswer } from './port.ts';

const INN = '9900000017';

let double: DadataDouble;
beforeEach(async () => {
  double = await DadataDouble.start();
});
afterEach(() => double.stop());

const registry = (changes: Partial<DadataOptions> = {}) => createDadataRegistry({ token: double.tokens.good, url: double.url, ...changes });

/** An end that tells the staff why, and nobody the key or what the other side wrote. */
function expectUnavailable(answer: CompanyAnswer, code: string | RegExp) {
  expect(answer).toEqual({ kind: 'unavailable', code: expect.stringMatching(code) as string, detail: expect.stringMatching(/^the registry[ -~]+$/) as string });
  for (const token of Object.values(double.tokens)) expect(JSON.stringify(answer)).not.toContain(token);
}

describe('DaData is asked', () => {
  it.each([
    [INN, { query: INN, count: 20, type: 'LEGAL', branch_type: 'MAIN' }],
    ['990000000115', { query: '990000000115', count: 20, type: 'INDIVIDUAL' }],
  ])('for %s with its INN and nothing else about anybody', async (inn, body) => {
    await registry().find(inn);
    expect(double.requests).toMatchObject([{ method: 'POST', path: '/suggestions/api/4_1/rs/findById/party', headers: { authorization: `Token ${double.tokens.good}`, 'content-type': 'application/json', accept: 'application/json' } }]);
    expect(JSON.parse(double.requests[0]!.body)).toEqual(body);
  });

  it('only for what can be an INN', async () => {
    for (const typed of ['', '9900000018', '99000000170', 'Иванова Анна', '0000000000']) expect(await registry().find(typed)).toEqual({ kind: 'unknown' });
    expect(double.requests).toEqual([]);
  });

  it('with a key that leads nowhere else', async () => {
    const other = await DadataDouble.start();
    onTestFinished(() => other.stop());
    double.mood = { kind: 'bytes', status: 307, body: '', headers: { location: other.url } };
    expectUnavailable(await registry().find(INN), 'http_307');
    expect(other.requests).toEqual([]);
  });
});

describe('DaData answers', () => {
  it('with branches among which the head office is chosen', async () => {
    double.ignoresFilters = true;
    expect(await registry().find('9900000049')).toMatchObject({ kind: 'found', company: { name: 'ООО "ОСНОВА"', kpp: '990001001' } });
  });

  it('with a branch alone: the company itself is not known', async () => {
    double.ignoresFilters = true;
    double.parties = inventedParties().filter(({ data }) => data.branch_type === 'BRANCH');
    expect(await registry().find('9900000049')).toEqual({ kind: 'unknown' });
  });

  it.each([
    [INN, 'ООО "ПРИМЕР"', '1029900000019'],
    ['990000000115', 'ИП Громова Алла Юрьевна', '304990000000010'],
  ])('with next to nothing on the cheapest tariff: %s', async (inn, name, ogrn) => {
    double.tariff = 'free';
    expect(await registry().find(inn)).toEqual({ kind: 'found', company: { inn, name, fullName: name, kpp: null, ogrn, address: null, head: null, status: 'active', registeredOn: null, liquidatedOn: null } });
  });

  const changed = (change: Record<string, unknown>): Party[] => {
    const [first] = inventedParties();
    return [{ ...first!, data: { ...first!.data, ...change } }];
  };

  it('with names that lack their short form, with an entrepreneur who has only a name', async () => {
    double.parties = [{ ...changed({ name: { full_with_opf: 'АССОЦИАЦИЯ "ПРИМЕР"', short_with_opf: null } })[0]!, value: null }];
    expect(await registry().find(INN)).toMatchObject({ company: { name: 'АССОЦИАЦИЯ "ПРИМЕР"', fullName: 'АССОЦИАЦИЯ "ПРИМЕР"' } });
    double.parties = inventedParties().map((party) => ({ ...party, data: { ...party.data, name: null } }));
    expect(await registry().find('990000000115')).toMatchObject({ company: { name: 'ИП Громова Алла Юрьевна', fullName: 'Индивидуальный предприниматель Громова Алла Юрьевна' } });
  });

  it('with a day before 1970 and letters that no page should hold', async () => {
    double.parties = [legal({ inn: INN, ogrn: '1029900000019', kpp: '9900AB001', name: 'ТИ\u0000ХАЯ\u202E  <b>\nЗАВОДЬ</b>', since: '1931-05-20' })];
    expect(await registry().find(INN)).toMatchObject({ company: { name: 'ООО "ТИ ХАЯ <b> ЗАВОДЬ</b>"', kpp: '9900AB001', registeredOn: '1931-05-20' } });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a status that nobody knows', { state: { status: 'SLEEPING' } }, 'unknown_status'],
    ['no status', { state: { status: null } }, 'unknown_status'],
    ['no state', { state: null }, 'bad_answer'],
    ['numbers for texts', { kpp: 990001001 }, 'bad_answer'],
    ['another company', { inn: '9900000070' }, 'other_company'],
    ['a wrong OGRN', { ogrn: '1029900000018' }, 'bad_company'],
    ['the OGRN of an entrepreneur', { ogrn: '304990000000010' }, 'bad_company'],
    ['a wrong KPP', { kpp: '99' }, 'bad_company'],
    ['a day of no calendar', { state: { status: 'ACTIVE', registration_date: 8e15 } }, 'bad_company'],
    ['an address without an end', { address: { value: 'д 1, '.repeat(300) } }, 'bad_company'],
  ])('with %s, which is not believed', async (_, change, code) => {
    double.parties = changed(change);
    if (code === 'other_company') double.mood = { kind: 'bytes', status: 200, body: JSON.stringify({ suggestions: double.parties }) };
    expectUnavailable(await registry().find(INN), code);
  });
});

describe('DaData fails', () => {
  it.each<[string, string]>([
    ['hasty', 'http_429'],
    ['spent', 'http_403'],
    ['wrong', 'http_403'],
  ])('with a key that is %s', async (name, code) => {
    const token = { ...double.tokens, wrong: 'da7a-wrong' }[name] ?? '';
    const answer = await registry({ token }).find(INN);
    expectUnavailable(answer, code);
    expect(JSON.stringify(answer)).not.toContain(token);
  });

  it('with a key that no header holds', async () => {
    expectUnavailable(await registry({ token: 'ключ' }).find(INN), 'broken');
    expectUnavailable(await registry({ token: 'a b' }).find(INN), 'http_401');
  });

  it.each<[string, DadataMood, string | RegExp]>([
    ['a fault of its own', { kind: 'bytes', status: 500, body: '{"family":"SERVER_ERROR"}' }, 'http_500'],
    ['a page of whoever stands before it', { kind: 'bytes', status: 502, body: '<html>Bad Gateway</html>' }, 'http_502'],
    ['a page in place of an answer', { kind: 'bytes', status: 200, body: '<html>Технические работы</html>' }, 'bad_answer'],
    ['nothing', { kind: 'bytes', status: 200, body: '' }, 'bad_answer'],
    ['half of its JSON', { kind: 'bytes', status: 200, body: '{"suggestions":[{"value":"ООО' }, 'bad_answer'],
    ['another JSON', { kind: 'bytes', status: 200, body: '{"suggestions":{}}' }, 'bad_answer'],
    ['another alphabet', { kind: 'bytes', status: 200, body: Buffer.from('{"suggestions":[],"x":"\xCE\xCE\xCE"}', 'latin1') }, 'bad_answer'],
    ['a cut answer', { kind: 'cut', after: '{"suggestions":[' }, /^(ECONNRESET|UND_ERR_SOCKET)$/],
    ['silence', { kind: 'silent' }, 'timeout'],
    ['an answer too late', { kind: 'late', ms: 1_000 }, 'timeout'],
    ['an answer that drips', { kind: 'drip' }, 'timeout'],
    ['an answer that floods', { kind: 'flood' }, 'answer_too_long'],
    ['an answer that swells', { kind: 'bytes', status: 200, body: gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')), headers: { 'content-encoding': 'gzip' } }, 'answer_too_long'],
  ])('with %s', async (_, mood, code) => {
    double.mood = mood;
    const timeoutMs = code === 'timeout' ? 300 : 3_000;
    const asked = performance.now();
    expectUnavailable(await registry({ timeoutMs }).find(INN), code);
    expect(performance.now() - asked).toBeLessThan(timeoutMs + 2_000);
  });

  it('when it is down, and works when it is back', async () => {
    const asks = registry();
    double.mood = { kind: 'cut', after: '{' };
    expectUnavailable(await asks.find(INN), /./);
    double.mood = { kind: 'well' };
    expect(await asks.find(INN)).toMatchObject({ kind: 'found' });
    await double.stop();
    expectUnavailable(await asks.find(INN), /^(ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET)$/);
  });
});
