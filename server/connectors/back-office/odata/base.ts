import { z } from 'zod';
import { SourceError } from '../port.ts';
import { AnswerError, SourceHttp, type Patience } from '../source-http.ts';
import { faultOf, NO_SUCH_INSTANCE } from './faults.ts';

/** An instance of an entity set as the base tells it. */
export type Row = Readonly<Record<string, unknown>>;
/** One with its key checked. */
export interface Instance extends Row {
  readonly Ref_Key: string;
}

export interface Question {
  readonly set: string;
  readonly select: readonly string[];
  readonly filter: string | null;
  readonly orderBy: string;
  readonly skip: number;
  readonly top: number;
}

export interface ODataOptions {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly patience: Patience;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const GUID_LENGTH = 36;
export const isGuid = (text: string): boolean => GUID.test(text);

/** Checked, not copied: pages are many. */
const instance = z.custom<Instance>((value) => typeof value === 'object' && value !== null && 'Ref_Key' in value && typeof value.Ref_Key === 'string' && isGuid(value.Ref_Key));
const list = z.object({ value: z.array(instance), 'odata.count': z.union([z.string().regex(/^\d{1,15}$/), z.int().min(0)]).optional() });

/** IIS refuses a query of more than 2048 characters, and a letter of Cyrillic takes six. */
const LONGEST_QUERY = 2000;

/** The part of 1C's standard OData interface that the portal uses: lists, lists by keys, single instances. */
export class ODataBase {
  readonly #http: SourceHttp;

  constructor(options: ODataOptions) {
    this.#http = new SourceHttp({ ...options, faultOf });
  }

  async list(question: Question): Promise<{ rows: Instance[]; count: number | null; bytes: number }> {
    const query = queryOf({
      select: question.select.join(','),
      filter: question.filter,
      orderby: question.orderBy,
      top: String(question.top),
      skip: question.skip === 0 ? null : String(question.skip),
      inlinecount: 'allpages',
    });
    const { value, bytes } = await this.#get(question.set, `${pathOf(question.set)}?${query}`, question.select);
    const read = list.safeParse(value);
    if (!read.success) throw wrongShape(question.set, read.error);
    const count = read.data['odata.count'];
    return { rows: read.data.value, count: count === undefined ? null : Number(count), bytes };
  }

  /** In as many requests as their addresses need; in no order, and without those that are not there. */
  async listByKeys(set: string, select: readonly string[], keys: readonly string[]): Promise<Instance[]> {
    const rows: Instance[] = [];
    const rest = [...keys];
    while (rest.length > 0) {
      let filter = '';
      let asked = 0;
      let query = '';
      for (const key of rest) {
        const longer = `${filter}${filter === '' ? '' : ' or '}Ref_Key eq guid'${key}'`;
        const longerQuery = queryOf({ select: select.join(','), filter: longer });
        if (asked > 0 && longerQuery.length > LONGEST_QUERY) break;
        [filter, query] = [longer, longerQuery];
        asked += 1;
      }
      rest.splice(0, asked);
      const { value } = await this.#get(set, `${pathOf(set)}?${query}`, select);
      const read = list.safeParse(value);
      if (!read.success) throw wrongShape(set, read.error);
      rows.push(...read.data.value);
    }
    return rows;
  }

  /** Null: the base answers that it has no such instance. */
  async find(set: string, select: readonly string[], key: string): Promise<Instance | null> {
    try {
      const { value } = await this.#get(set, `${pathOf(set)}(guid'${key}')?${queryOf({ select: select.join(',') })}`, select);
      const read = instance.safeParse(value);
      if (!read.success) throw wrongShape(set, read.error);
      if (read.data.Ref_Key.toLowerCase() !== key.toLowerCase()) throw new SourceError('wrong_shape', `${set}: another instance than the one that was asked for`);
      return read.data;
    } catch (error) {
      if (error instanceof AnswerError && error.traits.code === NO_SUCH_INSTANCE) return null;
      throw error;
    }
  }

  close(): void {
    this.#http.close();
  }

  /** A property that the base does not have is named: of all that may be wrong with a mapping, this is what mends it. */
  async #get(set: string, path: string, select: readonly string[]) {
    try {
      return await this.#http.get(path, set);
    } catch (error) {
      if (!(error instanceof AnswerError) || error.problem !== 'wrong_shape' || error.traits.said === undefined) throw error;
      const named = select.filter((name) => new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(error.traits.said ?? ''));
      throw named.length === 0 ? error : new AnswerError(error.problem, `${error.detail}: ${named.join(', ')}`, error.traits);
    }
  }
}

function pathOf(set: string): string {
  return `/${encodeURIComponent(set)}`;
}

function queryOf(options: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== null && value !== '');
  return ['$format=json', ...given.map(([name, value]) => `$${name}=${escaped(value ?? '')}`)].join('&');
}

/** As it goes out, for its length counts: an address has no bare apostrophes. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll("'", '%27');
}

function wrongShape(set: string, error: z.ZodError): SourceError {
  const [issue] = error.issues;
  return new SourceError('wrong_shape', `${set}: ${issue?.code ?? 'wrong'} at ${issue?.path.join('.') || 'the top'}`);
}
