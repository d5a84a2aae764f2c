import type { Row } from './base.ts';

/** One name of a path; `set` is where its key leads, `where` picks rows of a tabular part. */
interface Step {
  readonly name: string;
  readonly set: string | null;
  readonly where: { readonly field: string; readonly is: string } | null;
}
export type Path = readonly Step[];

/** Instances that keys lead to; null for one that is not there or not known yet. */
export interface Relatives {
  find(set: string, key: string): Row | null;
}

const STEP = /^([\p{L}\p{N}_]+)(?:\{([\p{L}\p{N}_]+)=([^{}/]+)\})?$/u;
const EMPTY_KEY = '00000000-0000-0000-0000-000000000000';
const EMPTY_DATE = '0001-01-01T00:00:00';
const TYPES = 'StandardODATA.';

/**
 * Reads `Контрагент_Key/ИНН` (a property of what a key leads to) or `КонтактнаяИнформация{Тип=Телефон}/Представление`
 * (of the rows of a tabular part). Throws an `Error` with a word on what is wrong.
 */
export function parsePath(text: string, references: Readonly<Record<string, string>>): Path {
  const parts = text.split('/');
  return parts.map((part, index) => {
    const [, name, field, is] = STEP.exec(part) ?? [];
    if (name === undefined) throw new Error(`"${part}" is no name`);
    const where = field === undefined || is === undefined ? null : { field, is };
    const isLast = index === parts.length - 1;
    const set = isLast || where ? null : (references[name] ?? null);
    if (isLast && where) throw new Error(`"${part}" lacks the property of its rows`);
    if (!isLast && !where && set === null) throw new Error(`"references" do not say where ${name} leads`);
    return { name, set, where };
  });
}

/** A reference to one of several sets tells its own beside it; one that ends in _Key has one only. */
const typeOf = ({ name, set }: Step) => (set === null || name.endsWith('_Key') ? [] : [`${name}_Type`]);

/** What of the first instance must be asked for. */
export function propertiesOf(path: Path): string[] {
  const [first] = path;
  return first ? [first.name, ...typeOf(first)] : [];
}

/** What must be asked for of those that it leads to: set and properties. */
export function relativesOf(path: Path): Array<readonly [set: string, properties: readonly string[]]> {
  return path.flatMap((step, index) => (step.set === null ? [] : [[step.set, propertiesOf(path.slice(index + 1))] as const]));
}

/** All values at a path's end, without the empty ones; through a tabular part there may be several. */
export function valuesAt(row: Row, path: Path, relatives: Relatives): unknown[] {
  const [step, ...rest] = path;
  if (!step) return [];
  const value = row[step.name];
  if (step.where) {
    const { field, is } = step.where;
    return rowsOf(value).filter((one) => one[field] === is).flatMap((one) => valuesAt(one, rest, relatives));
  }
  if (step.set === null) return isEmpty(value) ? [] : [typeof value === 'string' ? value.trim() : value];
  const type = row[`${step.name}_Type`];
  if (typeof value !== 'string' || isEmpty(value) || (type !== undefined && type !== TYPES + step.set)) return [];
  const relative = relatives.find(step.set, value);
  return relative ? valuesAt(relative, rest, relatives) : [];
}

/** Rows of a tabular part; none where there is none. */
export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter((one): one is Row => typeof one === 'object' && one !== null) : [];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === EMPTY_KEY || value === EMPTY_DATE || (typeof value === 'string' && value.trim() === '');
}
