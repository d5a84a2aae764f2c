import { MoodyServer, type Asked, type Told } from './moody-server.ts';
import { ODataFault, parseFilter, type DoubleRow } from './odata-filter.ts';
import type { EntitySet } from './odata-sets.ts';

const ROOT = '/base/odata/standard.odata';
const JSON_TYPE = 'application/json;charset=utf-8';
const ONE = /^(.+)\(guid'([0-9a-f-]{36})'\)$/u;
/** IIS as it comes. */
const LONGEST_QUERY = 2048;
const KNOWN_OPTIONS = new Set(['$format', '$select', '$filter', '$orderby', '$top', '$skip', '$inlinecount', 'allowedOnly']);

/** 1C's standard OData interface over loopback, in its recorded formats and errors. */
export class ODataDouble extends MoodyServer {
  readonly sets: Map<string, EntitySet>;
  /** A user of 1C may be called anything. */
  readonly user = 'Обмен с порталом';
  readonly password = 'ключ:7';
  /** Answers each list with the page that it gave first, with less than it counts, or without counting. */
  fault: 'none' | 'repeats' | 'short' | 'counts_nothing' = 'none';

  readonly #firstPages = new Map<string, readonly DoubleRow[]>();

  private constructor(sets: Readonly<Record<string, EntitySet>>) {
    super();
    this.sets = new Map(Object.entries(sets));
  }

  static async start(sets: Readonly<Record<string, EntitySet>>): Promise<ODataDouble> {
    const double = new ODataDouble(sets);
    await double.listen(ROOT);
    return double;
  }

  /** Lists that were asked for, by set. */
  listsOf(set: string): Asked[] {
    return this.requests.filter(({ path }) => path === `${ROOT}/${set}`);
  }

  protected tell(asked: Asked): Told {
    try {
      if (asked.headers.authorization !== `Basic ${Buffer.from(`${this.user}:${this.password}`, 'utf8').toString('base64')}`) throw new ODataFault(401, '20', 'Неправильно указано имя пользователя или пароль');
      return this.#answer(asked);
    } catch (error) {
      if (!(error instanceof ODataFault)) throw error;
      return asked.query.get('$format') === 'json' && error.status !== 401 ? ofFault(error) : ofXmlFault(error);
    }
  }

  #answer({ method, path, query, url }: Asked): Told {
    if (url.length - url.indexOf('?') - 1 > LONGEST_QUERY) return { status: 404, type: 'text/html', body: '<html><head><title>404.15</title></head></html>' };
    if (method !== 'GET') throw new ODataFault(405, '11', 'Метод не поддерживается');
    if (!path.startsWith(`${ROOT}/`)) throw new ODataFault(404, '6', 'Неверный URL');
    for (const option of new Set(query.keys())) if (!KNOWN_OPTIONS.has(option)) throw new ODataFault(400, '14', `Неизвестная опция ${option}`);
    const name = path.slice(ROOT.length + 1);
    const [, one, key = ''] = ONE.exec(name) ?? [];
    const set = this.sets.get(one ?? name);
    if (!set) throw new ODataFault(404, '8', `Тип сущности "${name}" не найден`);
    if (query.get('$format') !== 'json') return { status: 200, type: 'application/atom+xml;type=feed;charset=utf-8', body: '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"/>' };
    const select = readSelect(query.get('$select'), set);
    const metadata = `http://host${ROOT}/$metadata#${one ?? name}`;
    if (one !== undefined) {
      const row = set.find(key);
      if (!row) throw new ODataFault(404, '9', 'Экземпляр сущности не найден');
      return ofJson({ 'odata.metadata': `${metadata}/@Element`, ...projected(row, select, name) });
    }
    const { count, rows } = set.select({
      filter: query.has('$filter') ? parseFilter(query.get('$filter') ?? '') : null,
      orderBy: readOrder(query.get('$orderby') ?? 'Ref_Key', set),
      skip: Number(query.get('$skip') ?? 0),
      top: Number(query.get('$top') ?? Number.MAX_SAFE_INTEGER),
    });
    const first = this.#firstPages.get(name) ?? rows;
    this.#firstPages.set(name, first);
    const given = this.fault === 'repeats' ? first : this.fault === 'short' ? rows.slice(0, rows.length / 2) : rows;
    return ofJson({
      'odata.metadata': metadata,
      ...(query.get('$inlinecount') === 'allpages' && this.fault !== 'counts_nothing' ? { 'odata.count': String(count) } : {}),
      value: given.map((row) => projected(row, select, `${name}(guid'${String(row['Ref_Key'])}')`)),
    });
  }
}

function known(name: string, set: EntitySet): string {
  if (!set.properties.has(name)) throw new ODataFault(400, '10', `Свойство "${name}" не найдено`);
  return name;
}

function readSelect(text: string | null, set: EntitySet): readonly string[] {
  return text === null ? [...set.properties] : text.split(',').map((name) => known(name, set));
}

function readOrder(text: string, set: EntitySet) {
  return text.split(',').map((part) => ({ field: known(part.split(' ')[0] ?? '', set), isDescending: part.endsWith(' desc') }));
}

/** With the links that 1C adds for each reference. */
function projected(row: DoubleRow, select: readonly string[], address: string): DoubleRow {
  const links = select.filter((name) => name.endsWith('_Key') && name !== 'Ref_Key').map((name) => name.slice(0, -'_Key'.length));
  return { ...Object.fromEntries(select.map((name) => [name, row[name]])), ...Object.fromEntries(links.map((name) => [`${name}@navigationLinkUrl`, `${address}/${name}`])) };
}

const ofJson = (value: unknown): Told => ({ status: 200, type: JSON_TYPE, body: `\uFEFF${JSON.stringify(value)}` });

function ofFault({ status, code, message }: ODataFault): Told {
  return { status, type: JSON_TYPE, body: JSON.stringify({ 'odata.error': { code, message: { lang: 'ru', value: message } } }, null, 2) };
}

export function ofXmlFault({ status, code, message }: ODataFault): Told {
  return {
    status, type: 'application/xml;charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">\n\t<m:code>${code}</m:code>\n\t<m:message xml:lang="ru">${message}</m:message>\n</m:error>`,
  };
}
