import { z } from 'zod';
import { feeds, refusalReasons } from '#contract/back-office.ts';

const name = z.string().regex(/^[\p{L}\p{N}_]+$/u, 'no name of 1C');
const path = z.string().min(1);
/** One path, or several of which the first that says anything counts. */
const paths = z.union([path, z.array(path).min(1)]);
const constant = z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) });
/** By what stands there: `is` whole values, `like` a regular expression without regard to case. */
const choice = z.strictObject({
  of: paths,
  choose: z.array(z.union([z.strictObject({ is: z.array(z.string()).min(1), means: z.string() }), z.strictObject({ like: z.string().refine(isRegExp, 'no regular expression'), means: z.string() })])),
  otherwise: z.string().optional(),
});
const rule = z.union([paths, constant, choice]);
export type Rule = z.output<typeof rule>;
const rules = z.record(z.string(), rule);
const condition = z.strictObject({ field: path, is: z.array(z.string()).min(1) });

const entity = z.strictObject({
  /** The entity set, like `Catalog_Контрагенты`. */
  set: name,
  /** Properties by which its pages are ordered; the key comes last by itself. */
  orderBy: z.array(name).optional(),
  /** It has groups, which are no records. */
  hasFolders: z.boolean().default(false),
  /** Its documents count before they are posted, too. */
  countsUnposted: z.boolean().default(false),
  /** Other instances are passed over; with `refusal`, told to the staff. */
  only: z.array(condition.extend({ refusal: z.enum(refusalReasons).optional() })).default([]),
  /** Paths that must say something; instances where they do not are passed over. */
  needs: z.array(path).default([]),
  /** Instances that count no more, as those marked for deletion do not. */
  removed: z.array(condition).default([]),
  /** Where keys lead that are named elsewhere otherwise. */
  references: z.record(name, name).default({}),
  fields: rules,
  /** Of clients: a contact for each phone and e-mail found. */
  contacts: z.array(z.strictObject({ name: paths, phone: paths.optional(), email: paths.optional(), position: paths.optional() })).default([]),
  /** Of documents: rows of these tabular parts, one after another. `vatOnTop`: when sums are without the tax. */
  lines: z.strictObject({ parts: z.array(name).min(1), fields: rules, vatOnTop: z.strictObject({ field: name, is: z.boolean() }).optional() }).optional(),
  /** Of payments: the part that says how much is for which invoice. */
  shares: z.strictObject({ part: name, invoiceId: name, amount: name }).optional(),
});
export type Entity = z.output<typeof entity>;

const references = z.record(name, name);
const entities = z.array(entity).min(1);

/** Where what stands in a base: entity sets by feed, and the form of the exchange (`contract/back-office.ts`) by their properties. */
export const mapping = z.strictObject({ references, feeds: z.partialRecord(z.enum(feeds), entities) });
export type Mapping = z.output<typeof mapping>;
export type MappingSource = z.input<typeof mapping>;

/** A file says what differs from a mapping of ours: feeds are taken whole, null leaves one out. */
export const mappingFile = z.strictObject({
  like: z.enum(['bp30', 'ut11']),
  references: references.default({}),
  feeds: z.partialRecord(z.enum(feeds), z.nullable(entities)).default({}),
});

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}
