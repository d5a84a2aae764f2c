import { checkCompany } from './checks.ts';
import { chooseParty, describeParty, partyAnswer, statusOf } from './dadata-party.ts';
import { postJson, type Exchange } from './dadata-post.ts';
import { isInn, type CompanyAnswer, type CompanyRegistry } from './port.ts';

export interface DadataOptions {
  readonly token: string;
  /** For tests. */
  readonly url?: string;
  readonly timeoutMs?: number;
}

const URL_OF_FIND = 'https://suggestions.dadata.ru/suggestions/api/4_1/rs/findById/party';
const TIMEOUT_MS = 3_000;
/** Some ten companies with all that the dearest tariff tells. */
const ANSWER_BYTES = 1024 * 1024;
const MOST = 20;

const DETAILS = new Map<number, string>([
  [401, 'the registry got no key from us'],
  [403, 'the registry does not accept our key, or the requests of the day are used up'],
  [429, 'the registry had too many requests at once'],
]);

/** DaData, `findById/party` (dadata.ru/api/find-party): the registers of legal entities and entrepreneurs. */
export function createDadataRegistry(options: DadataOptions): CompanyRegistry {
  const url = new URL(options.url ?? URL_OF_FIND);
  const limits = { totalMs: options.timeoutMs ?? TIMEOUT_MS, answerBytes: ANSWER_BYTES };
  return {
    name: 'DaData',
    async find(inn) {
      if (!isInn(inn)) return { kind: 'unknown' };
      return answerOf(inn, await postJson(url, { authorization: `Token ${options.token}` }, questionOf(inn), limits));
    },
  };
}

/** A bank has hundreds of branches under its INN, which would crowd the head office out. */
function questionOf(inn: string) {
  return { query: inn, count: MOST, ...(inn.length === 10 ? { type: 'LEGAL', branch_type: 'MAIN' } : { type: 'INDIVIDUAL' }) };
}

function answerOf(inn: string, exchange: Exchange): CompanyAnswer {
  if (exchange.kind === 'broken') return unavailable(exchange.code, exchange.code === 'timeout' ? 'the registry did not answer in time' : 'the registry could not be asked');
  const { status: httpStatus } = exchange;
  if (httpStatus !== 200) return unavailable(`http_${httpStatus}`, DETAILS.get(httpStatus) ?? (httpStatus >= 500 ? 'the registry has a fault of its own' : 'the registry turned the request away'));
  const read = partyAnswer.safeParse(parse(exchange.body));
  if (!read.success) return unavailable('bad_answer', 'the registry answered something else than its format');
  const { suggestions } = read.data;
  const own = suggestions.filter(({ data }) => data.inn === inn);
  if (suggestions.length > 0 && own.length === 0) return unavailable('other_company', 'the registry answered with another company');
  const chosen = chooseParty(own);
  if (!chosen) return { kind: 'unknown' };
  const status = statusOf(chosen);
  if (status === undefined) return unavailable('unknown_status', 'the registry names a status that the portal does not know');
  const checked = checkCompany({ ...describeParty(chosen), status });
  return 'company' in checked ? { kind: 'found', company: checked.company } : unavailable('bad_company', `the registry's word on the company does not fit: ${checked.field}`);
}

function unavailable(code: string, detail: string): CompanyAnswer {
  return { kind: 'unavailable', code, detail };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return null;
  }
}
