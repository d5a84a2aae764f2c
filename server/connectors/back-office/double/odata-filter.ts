/** An answer of the base that is an error. */
export class ODataFault extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type DoubleRow = Readonly<Record<string, unknown>>;
export type Expression =
  | { kind: 'and'; parts: Expression[] }
  | { kind: 'or'; parts: Expression[] }
  | { kind: 'compare'; field: string; operator: string; literal: Literal }
  | { kind: 'substring'; field: string; text: string };
interface Literal {
  readonly type: 'guid' | 'datetime' | 'string' | 'boolean' | 'number' | 'cast';
  readonly value: string;
  /** Of a cast: the set. */
  readonly set?: string;
}

const TOKEN = /\s*(guid'[^']*'|datetime'[^']*'|'(?:[^']|'')*'|[(),]|[\p{L}\p{N}_./-]+)/uy;

/** The part of `$filter` that 1C understands and the portal uses: eq, ne, ge, gt, le, lt, and, or, substringof, cast. */
export function parseFilter(text: string): Expression {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) tokens.push(found[1] ?? '');
  const take = (expected?: string): string => {
    const token = tokens.shift();
    if (token === undefined || (expected !== undefined && token !== expected)) throw new ODataFault(400, '1', `Ошибка разбора строки: ${text.slice(0, 80)}`);
    return token;
  };

  const joined = (kind: 'and' | 'or', part: () => Expression): Expression => {
    const first = part();
    const parts = [first];
    while (tokens[0] === kind) {
      take();
      parts.push(part());
    }
    return parts.length === 1 ? first : { kind, parts };
  };
  const any = (): Expression => joined('or', () => joined('and', single));
  const single = (): Expression => {
    const token = take();
    if (token === '(') {
      const inner = any();
      take(')');
      return inner;
    }
    if (token === 'substringof') {
      take('(');
      const sought = literal();
      take(',');
      const field = take();
      take(')');
      return { kind: 'substring', field, text: sought.value };
    }
    return { kind: 'compare', field: token, operator: take(), literal: literal() };
  };
  const literal = (): Literal => {
    const token = take();
    if (token === 'cast') {
      take('(');
      const { value } = literal();
      take(',');
      const set = literal().value;
      take(')');
      return { type: 'cast', value, set };
    }
    const [, prefix, quoted] = /^(guid|datetime)?'(.*)'$/su.exec(token) ?? [];
    if (quoted !== undefined) return { type: prefix === 'guid' || prefix === 'datetime' ? prefix : 'string', value: quoted.replaceAll("''", "'") };
    return { type: token === 'true' || token === 'false' ? 'boolean' : 'number', value: token };
  };

  const expression = any();
  if (tokens.length > 0) throw new ODataFault(400, '1', `Ошибка разбора строки: ${text.slice(0, 80)}`);
  return expression;
}

/** Does a row fit? References are equal or not; which is greater is no question for 1C. */
export function fits(row: DoubleRow, expression: Expression): boolean {
  if (expression.kind === 'and') return expression.parts.every((part) => fits(row, part));
  if (expression.kind === 'or') return expression.parts.some((part) => fits(row, part));
  const value = row[expression.field];
  if (value === undefined) throw new ODataFault(400, '10', `Свойство ${expression.field} не найдено`);
  if (expression.kind === 'substring') return String(value).includes(expression.text);
  const { operator, literal } = expression;
  if (literal.type === 'cast') return operator === 'eq' && value === literal.value && row[`${expression.field}_Type`] === `StandardODATA.${literal.set}`;
  if (literal.type === 'guid' && operator !== 'eq' && operator !== 'ne') throw new ODataFault(500, '-1', 'Нельзя сравнивать поля неограниченной длины и поля несовместимых типов');
  const [one, other] = literal.type === 'number' ? [Number(value), Number(literal.value)] : [String(value), literal.value];
  if (operator === 'eq') return one === other;
  if (operator === 'ne') return one !== other;
  if (operator === 'ge') return one >= other;
  if (operator === 'gt') return one > other;
  if (operator === 'le') return one <= other;
  if (operator === 'lt') return one < other;
  throw new ODataFault(400, '1', `Неизвестная операция ${operator}`);
}
