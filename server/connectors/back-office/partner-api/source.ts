import type { RefusalReason } from '#contract/back-office.ts';
import type { Clock } from '#kernel/clock.ts';
import { SourceError, type BackOfficeSource, type Found, type Known, type Page, type ReadOptions, type Refusal } from '../port.ts';
import { PATIENCE, SourceHttp, type Patience } from '../source-http.ts';
import { checkAnswer, contractInfo, NO_AGREEMENT, sameNumber, SUCCESS, type Checked, type ContractInfo } from './answers.ts';
import { readDay } from './days.ts';

export interface PartnerApiOptions {
  readonly url: string;
  readonly login: string;
  readonly password: string;
  readonly clock: Clock;
  /** For tests. */
  readonly patience?: Partial<Patience>;
}

const CHECK = '/api/rest/public/subscription/checkItsByRegNum';
/** The interface takes so many numbers a call. */
const MOST = 100;
const REGISTRATION_NUMBER = /^\d{5,15}$/;
const FOREIGN = /другим партн[её]ром/iu;

/** The interface of 1C for its partners: which ITS contracts cover a product, by its registration number; those of other partners, too. */
export function createPartnerApiSource(options: PartnerApiOptions): BackOfficeSource {
  const http = new SourceHttp({ url: options.url, user: options.login, password: options.password, patience: { ...PATIENCE, ...options.patience }, faultOf: () => null });
  return {
    name: 'partner-api',
    isSimulated: false,
    feeds: ['contracts'],
    read: (_feed, read) => readContracts(http, read),
    findGone: (_feed, keys) => findGone(http, keys, readDay(options.clock.now().toISOString()) ?? ''),
    async close() {
      http.close();
    },
  };
}

async function* readContracts(http: SourceHttp, { from, known }: ReadOptions): AsyncGenerator<Page> {
  let after = from === null ? null : String(from['after']);
  for (;;) {
    const products = (await known?.(after)) ?? [];
    if (products.length === 0) break;
    for (let start = 0; start < products.length; start += MOST) {
      const some = products.slice(start, start + MOST);
      after = some.at(-1)?.key ?? after;
      const { found, refusals } = await readSome(http, some);
      if (found.length > 0 || refusals.length > 0) yield { found, refusals, next: { after: after ?? '' } };
    }
  }
  yield { found: [], refusals: [], next: null };
}

async function readSome(http: SourceHttp, products: readonly Known[]): Promise<Omit<Page, 'next'>> {
  const answers = await check(http, products.map(({ key }) => key));
  const found: Found[] = [];
  const refusals: Refusal[] = [];
  for (const { key, inn } of products) {
    const answer = answers.get(sameNumber(key));
    const reason = reasonOf(key, answer);
    if (reason !== null) refusals.push({ place: key, field: 'registrationNumber', reason, value: answer ? `${answer.code} ${answer.status ?? ''}`.trim() : '' });
    for (const info of contractsOf(answer)) {
      if (info === null) refusals.push({ place: key, field: '', reason: 'invalid', value: '' });
      else found.push({ place: key, fields: recordOf(key, inn, info) });
    }
  }
  return { found, refusals };
}

/** Joined by the number: the order of answers is not that of the question. */
async function check(http: SourceHttp, numbers: readonly string[]): Promise<Map<string, Checked>> {
  const asked = new Map(numbers.filter((number) => REGISTRATION_NUMBER.test(number)).map((number) => [sameNumber(number), Number(number)]));
  if (asked.size === 0) return new Map();
  const { value } = await http.post(CHECK, 'checkItsByRegNum', { regNumberList: [...asked.values()] });
  const read = checkAnswer.safeParse(value);
  if (!read.success) throw new SourceError('wrong_shape', `checkItsByRegNum: ${read.error.issues[0]?.code ?? 'wrong'} at ${read.error.issues[0]?.path.join('.') || 'the top'}`);
  return new Map(read.data.flatMap((answer) => {
    const number = sameNumber(answer.regNumber ?? '');
    return asked.has(number) ? [[number, answer]] : [];
  }));
}

function reasonOf(number: string, answer: Checked | undefined): RefusalReason | null {
  if (!REGISTRATION_NUMBER.test(number)) return 'registration_number';
  if (!answer) return 'not_answered';
  return answer.code === SUCCESS || answer.code === NO_AGREEMENT ? null : 'not_registered';
}

interface Term {
  readonly info: ContractInfo;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Null for one that cannot be read. */
function contractsOf(answer: Checked | undefined): Array<Term | null> {
  if (answer?.code !== SUCCESS) return [];
  return (answer.itsContractInfo ?? []).map((value) => {
    const read = contractInfo.safeParse(value);
    const startsOn = read.success ? readDay(read.data.startDate) : null;
    const endsOn = read.success ? readDay(read.data.endDate) : null;
    return read.success && startsOn !== null && endsOn !== null ? { info: read.data, startsOn, endsOn } : null;
  });
}

/** With its term: what 1C lists no more after its end has ended, and is not gone. */
function keyOf(number: string, { info, startsOn, endsOn }: Term): string {
  return [sameNumber(number), info.itsContractType.uin, startsOn, endsOn].join(':');
}

function recordOf(number: string, inn: string, term: Term) {
  const { info, startsOn, endsOn } = term;
  const { name, nameForUser } = info.itsContractType;
  return { id: keyOf(number, term), inn, kind: 'its', number, name: nameForUser || name || 'ИТС', startsOn, endsOn, registrationNumber: number, isForeign: FOREIGN.test(info.description ?? '') };
}

async function findGone(http: SourceHttp, keys: readonly string[], today: string): Promise<string[]> {
  const numberOf = (key: string) => key.split(':')[0] ?? '';
  const running = keys.filter((key) => (key.split(':').at(-1) ?? '') >= today);
  const numbers = [...new Set(running.map(numberOf))];
  const gone: string[] = [];
  for (let start = 0; start < numbers.length; start += MOST) {
    const some = new Set(numbers.slice(start, start + MOST));
    const answers = await check(http, [...some]);
    for (const key of running.filter((one) => some.has(numberOf(one)))) {
      const answer = answers.get(numberOf(key));
      const contracts = contractsOf(answer);
      const isCertain = answer !== undefined && (answer.code === SUCCESS || answer.code === NO_AGREEMENT) && !contracts.includes(null);
      if (isCertain && !contracts.some((term) => term !== null && keyOf(numberOf(key), term) === key)) gone.push(key);
    }
  }
  return gone;
}
