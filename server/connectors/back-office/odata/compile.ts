import { feeds, type Feed, type RefusalReason } from '#contract/back-office.ts';
import type { Entity, Mapping, Rule } from './mapping.ts';
import { parsePath, propertiesOf, relativesOf, type Path } from './paths.ts';

type Choice = { readonly fits: (text: string) => boolean; readonly means: string };
export type Reading =
  | { readonly kind: 'paths'; readonly paths: readonly Path[] }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'choose'; readonly paths: readonly Path[]; readonly choices: readonly Choice[]; readonly otherwise: string | undefined };
export type Readings = ReadonlyArray<readonly [field: string, reading: Reading]>;
interface Condition {
  readonly path: Path;
  readonly is: ReadonlySet<string>;
}

/** An entity set of a feed, ready to be asked for and read. */
export interface Plan {
  readonly set: string;
  readonly select: readonly string[];
  readonly orderBy: string;
  /** What the base itself can leave out. */
  readonly filter: string | null;
  /** Read month by month, and lately only. */
  readonly isDated: boolean;
  readonly countsUnposted: boolean;
  /** Its records have keys of its own. Others only add to records of the sets before it. */
  readonly hasOwnKeys: boolean;
  readonly id: Reading;
  readonly fields: Readings;
  readonly only: ReadonlyArray<Condition & { readonly refusal: RefusalReason | undefined }>;
  readonly needs: readonly Path[];
  readonly removed: readonly Condition[];
  readonly contacts: ReadonlyArray<{ readonly name: readonly Path[]; readonly position: readonly Path[]; readonly phone: readonly Path[]; readonly email: readonly Path[] }>;
  readonly lines: { readonly parts: readonly string[]; readonly fields: Readings; readonly vatOnTop: { readonly field: string; readonly is: boolean } | undefined } | null;
  readonly shares: Entity['shares'];
  /** What must be asked for of the instances that keys lead to, by set. */
  readonly relatives: ReadonlyMap<string, readonly string[]>;
}

/** Plans by feed, in the order in which feeds are read. Throws an `Error` with a word on what is wrong and where. */
export function compile(mapping: Mapping): Map<Feed, Plan[]> {
  return new Map(feeds.flatMap((feed) => {
    const entities = mapping.feeds[feed];
    return entities ? [[feed, entities.map((entity, index) => inside(`feeds.${feed}.${index}`, () => planOf(entity, mapping.references)))]] : [];
  }));
}

function planOf(entity: Entity, common: Mapping['references']): Plan {
  const { set, only } = entity;
  const references = { ...common, ...entity.references };
  const all: Path[] = [];
  const pathOf = (text: string) => {
    const path = parsePath(text, references);
    all.push(path);
    return path;
  };
  const pathsOf = (texts: string | readonly string[] | undefined) => [texts ?? []].flat().map(pathOf);
  const readingOf = (rule: Rule): Reading => {
    if (typeof rule === 'string' || Array.isArray(rule)) return { kind: 'paths', paths: pathsOf(rule) };
    return 'value' in rule ? { kind: 'value', value: rule.value } : { kind: 'choose', paths: pathsOf(rule.of), choices: rule.choose.map(choiceOf), otherwise: rule.otherwise };
  };
  const readingsOf = (rules: Readonly<Record<string, Rule>>): Readings => Object.entries(rules).map(([field, rule]) => [field, inside(`fields.${field}`, () => readingOf(rule))]);

  const isDated = set.startsWith('Document_');
  const orderBy = entity.orderBy ?? (isDated ? ['Date', 'Number'] : ['Code']);
  const { id: idRule = 'Ref_Key', ...rules } = entity.fields;
  const conditions = {
    only: only.map(({ field, is, refusal }) => ({ path: pathOf(field), is: new Set(is), refusal })),
    needs: entity.needs.map(pathOf),
    removed: entity.removed.map(({ field, is }) => ({ path: pathOf(field), is: new Set(is) })),
  };
  const id = readingOf(idRule);
  const fields = readingsOf(rules);
  const contacts = entity.contacts.map(({ name, phone, email, position }) => ({ name: pathsOf(name), position: pathsOf(position), phone: pathsOf(phone), email: pathsOf(email) }));
  const ownPaths = all.splice(0);
  const lineFields = entity.lines && readingsOf(entity.lines.fields);
  return {
    set, isDated, id, fields, contacts, ...conditions,
    select: unique([
      'Ref_Key', 'DeletionMark', ...(isDated ? ['Posted'] : []), ...(entity.hasFolders ? ['IsFolder'] : []), ...ownPaths.flatMap(propertiesOf),
      ...(entity.lines ? [...entity.lines.parts, ...(entity.lines.vatOnTop ? [entity.lines.vatOnTop.field] : [])] : []), ...(entity.shares ? [entity.shares.part] : []),
    ]),
    orderBy: unique([...orderBy, 'Ref_Key']).join(','),
    filter: filterOf(only),
    countsUnposted: entity.countsUnposted,
    hasOwnKeys: idRule === 'Ref_Key',
    lines: entity.lines && lineFields ? { parts: entity.lines.parts, fields: lineFields, vatOnTop: entity.lines.vatOnTop } : null,
    shares: entity.shares,
    relatives: merged([...ownPaths, ...all].flatMap(relativesOf)),
  };
}

function choiceOf(choice: { is: string[]; means: string } | { like: string; means: string }): Choice {
  if ('is' in choice) return { fits: (text) => choice.is.includes(text), means: choice.means };
  const pattern = new RegExp(choice.like, 'iu');
  return { fits: (text) => pattern.test(text), means: choice.means };
}

/**
 * Enumerations of the set itself the base compares as texts. What of it is to be refused must come, truth values
 * some builds do not compare at all, and types of references are no properties.
 */
function filterOf(only: Entity['only']): string | null {
  const asked = only.filter(({ field, is, refusal }) => refusal === undefined && !field.includes('/') && !field.endsWith('_Type') && !is.some((value) => value === 'true' || value === 'false'));
  const terms = asked.map(({ field, is }) => `(${is.map((value) => `${field} eq '${value.replaceAll("'", "''")}'`).join(' or ')})`);
  return terms.length === 0 ? null : terms.join(' and ');
}

function merged(pairs: ReadonlyArray<readonly [set: string, properties: readonly string[]]>): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  for (const [set, properties] of pairs) sets.set(set, unique(['Ref_Key', ...(sets.get(set) ?? []), ...properties]));
  return sets;
}

const unique = (names: readonly string[]) => [...new Set(names)];

function inside<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : 'wrong'}`.replace(': fields.', '.fields.'), { cause: error });
  }
}
