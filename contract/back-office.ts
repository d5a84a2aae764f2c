import * as z from 'zod/mini';
import { cloudRequestKinds } from './cloud-requests.ts';
import { distinguishedName } from './connectors.ts';
import { endpoint } from './endpoint.ts';
import { fieldErrorCodes } from './errors.ts';
import { MOST_UPLOAD_BYTES } from './files.ts';
import { documentKinds } from './documents.ts';
import { innProblem, isKpp, organizationTypes } from './inn.ts';
import { MOST_PHOTO_BYTES } from './managers.ts';
import { pageOf, pageQuery } from './paging.ts';
import { contractKinds, productCategories } from './products.ts';

/** Kinds of records that the back office tells, in the order in which they are taken in. */
export const feeds = ['managers', 'clients', 'catalog', 'payees', 'contracts', 'products', 'documents', 'payments', 'clouds', 'cloud-prices'] as const;
export type Feed = (typeof feeds)[number];

/** Exports write numbers for INN, phones and the like now and then. */
const text = z.pipe(z.transform((value: unknown) => (Number.isSafeInteger(value) ? String(value) : value)), z.string());
const line = (most = 300) => text.check(z.trim(), z.maxLength(most, 'too_long'));
const said = (most?: number) => line(most).check(z.minLength(1, 'required'));
const maybe = <T extends z.core.SomeType>(schema: T) => z._default(z.nullable(schema), null);
/** Of our times: a database knows no year 0, and a year 20206 is a slip. */
const day = z.iso.date('date_invalid').check(z.refine((text) => text >= '1900' && text < '2200', 'date_invalid'));
/** The source's own key of a record: stable, unique in its feed. */
const key = said(200);
const inn = said(20).check(z.refine((digits) => innProblem(digits, digits.length === 12 ? 'entrepreneur' : 'legal_entity') === null, 'inn_digits'));
const kpp = text.check(z.trim(), z.refine(isKpp, 'kpp'));

const MOST_KOPECKS = 1e15;
/** Roubles as a text ("15340.50") or a number, made whole kopecks; never by way of a fraction. */
const money = z.pipe(
  z.union([z.string().check(z.trim(), z.regex(/^-?\d{1,13}([.,]\d{1,2})?$/, 'money')), z.number().check(z.refine((value) => Math.abs(value) < MOST_KOPECKS / 100, 'money'))], 'money'),
  z.transform((value) => kopecksOf(typeof value === 'number' ? value.toFixed(2) : value)),
);

function kopecksOf(text: string): number {
  const [whole = '', part = ''] = text.replace(',', '.').split('.');
  const kopecks = Number(`${whole.replace('-', '')}${part.padEnd(2, '0')}`);
  return text.startsWith('-') ? -kopecks : kopecks;
}

/** Account numbers and BIC as the Bank of Russia writes them (GOST R 56042-2014, 5). */
const account = text.check(z.trim(), z.regex(/^[1-9]\d{4}[0-9ABCEHKMPTX]\d{14}$/, 'account_number'));
const bic = text.check(z.trim(), z.regex(/^\d{9}$/, 'bic'));

/** `removed`: the source has marked the record for deletion; the portal keeps its row and shows it no more. */
const marks = { removed: z._default(z.boolean(), false) };

export const exchangeContact = z.object({ name: said(), phone: maybe(line()), email: maybe(line()), position: maybe(line()) });
/** Of a client's card; a manager without a name is called by the e-mail. */
export const exchangeManager = z.object({ name: maybe(line()), email: said(254), phone: maybe(line()) });
/** One record of each feed, as files, the push API and every connector hand it in. Money is in roubles on the way in, in kopecks after. */
export const exchange = {
  managers: z.object({
    email: said(254), name: said(), phone: maybe(line()), position: maybe(line()), workingHours: maybe(line()),
    absentFrom: maybe(day), absentUntil: maybe(day), substituteEmail: maybe(line(254)), ...marks,
  }),
  clients: z.object({
    id: maybe(key), inn: said(20), kpp: maybe(kpp), name: said(1000), type: maybe(z.enum(organizationTypes)),
    manager: maybe(exchangeManager),
    /** All of them: who is not named is one no more. Nothing where the record says nothing of contacts. */
    contacts: maybe(z.array(exchangeContact)), ...marks,
  }),
  catalog: z.object({ id: key, name: said(), category: z.enum(productCategories), ...marks }),
  payees: z.object({
    id: key, name: said(160), inn, kpp: maybe(kpp), account, bank: said(45), bic, correspondentAccount: z.union([account, z.literal('0')], 'account_number'),
    address: maybe(line(500)), headName: maybe(line()), accountantName: maybe(line()), ...marks,
  }),
  contracts: z.object({
    id: key, inn, kind: z.enum(contractKinds), number: said(), name: z._default(line(), ''), startsOn: maybe(day), endsOn: maybe(day),
    /** Of an ITS contract: the product that it covers, and whether another partner of 1C has signed it. */
    registrationNumber: maybe(line(20)), isForeign: z._default(z.boolean(), false), ...marks,
  }),
  products: z.object({
    id: key, inn, category: z.enum(productCategories), name: said(), registrationNumber: maybe(line(20)), quantity: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)), 1),
    contractId: maybe(key), ...marks,
  }),
  documents: z.object({
    id: key, inn, kind: z.enum(documentKinds), number: said(100), title: maybe(line()), issuedOn: day,
    /** `YYYY-MM`; of invoices and acts, the month of issue where nothing is said. */
    accountingMonth: maybe(z.string().check(z.regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, 'date_invalid'))),
    contractId: maybe(key), payeeId: maybe(key), total: maybe(money), paid: maybe(money), dueOn: maybe(day), purpose: maybe(line(210)),
    lines: maybe(z.array(z.object({ name: said(1000), quantity: z.number(), unit: z._default(line(50), ''), price: money, sum: money, vatRate: maybe(line(20)), vat: maybe(money) })).check(z.maxLength(1000, 'too_many'))),
    ...marks,
  }).check(z.refine((document) => document.kind !== 'invoice' || document.total !== null, { error: 'required', path: ['total'] })),
  payments: z.object({ id: key, inn, number: z._default(line(100), ''), paidOn: day, amount: money, invoiceId: maybe(key), purpose: maybe(line(500)), ...marks }),
  /** Which client has which cloud. Directory, servers and clusters are named as the staff call the connectors; of `ou` and `group` a directory has one. */
  clouds: z.object({
    id: key, inn, name: said(100), directory: maybe(said(100)), ou: maybe(distinguishedName), group: maybe(distinguishedName),
    servers: z._default(z.array(said(100)).check(z.maxLength(200, 'too_many')), []),
    infobases: z._default(z.array(z.object({ cluster: said(100), key: z.uuid(), title: said(200) })).check(z.maxLength(1000, 'too_many')), []), ...marks,
  }),
  /** What a request of this kind costs more a month, or less. */
  'cloud-prices': z.object({ id: z.enum(cloudRequestKinds), price: money, ...marks }),
} as const satisfies Record<Feed, z.ZodMiniObject>;
export type ExchangeRecord<F extends Feed> = z.output<(typeof exchange)[F]>;

/**
 * What is wrong with a field of a record, or with a line of a file that is no record at all. `currency`: it is not in
 * roubles; `not_registered`: 1C knows no client of ours by the number; `not_answered`: the source says nothing of it;
 * `connector_unknown`: the staff call no system so; the `taken` ones: another cloud has it.
 */
export const refusalReasons = [...fieldErrorCodes, 'line_too_long', 'quotes', 'cells', 'encoding', 'json', 'currency', 'not_registered', 'not_answered', 'connector_unknown', 'name_taken', 'place_taken', 'infobase_taken'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * Why a record, or a part of it, was not kept. `place`: the record's key, or the line of a file. `field` is its
 * path in the record; empty for the whole. A wrong phone or e-mail of a contact or manager costs only itself.
 */
export const refusal = z.object({ place: z.string(), field: z.string(), reason: z.enum(refusalReasons), value: z.string() });
export type Refusal = z.output<typeof refusal>;
/** So many of a reading are kept; all are counted. */
export const MOST_REFUSALS = 1000;

/** At most so many records in one call. */
export const MOST_PUSHED = 1000;

/**
 * What the provider's own systems push: records of one feed, kept or refused one by one. With the header
 * `Idempotency-Key` the same call may be repeated and answers the same for a day.
 */
export const pushRecords = endpoint({
  method: 'PUT', path: '/api/backoffice/v1/:feed', audience: 'back_office',
  params: z.object({ feed: z.enum(feeds) }),
  body: z.object({ records: z.array(z.unknown()).check(z.minLength(1, 'required'), z.maxLength(MOST_PUSHED, 'too_many')) }),
  mostBytes: 16 * 1024 * 1024,
  output: z.object({ read: z.number(), changed: z.number(), refused: z.array(refusal) }),
  errors: ['key_reused', 'too_many_requests'],
});
/** The PDF of a document that was pushed before. */
export const pushDocumentFile = endpoint({
  method: 'PUT', path: '/api/backoffice/v1/documents/:key/file', audience: 'back_office',
  params: z.object({ key: z.string().check(z.minLength(1), z.maxLength(200)) }),
  upload: true,
  mostBytes: MOST_UPLOAD_BYTES,
  output: z.object({ bytes: z.number(), sha256: z.string() }),
  errors: ['not_found', 'file_type', 'file_too_large', 'too_many_requests'],
});

/** The photo of a manager whom any source tells: PNG or JPEG. */
export const pushManagerPhoto = endpoint({
  method: 'PUT', path: '/api/backoffice/v1/managers/:email/photo', audience: 'back_office',
  params: z.object({ email: z.string().check(z.minLength(1), z.maxLength(254)) }),
  upload: true,
  mostBytes: MOST_PHOTO_BYTES,
  output: z.object({}),
  errors: ['not_found', 'file_type', 'file_too_large', 'too_many_requests'],
});

// The provider's staff.

export const readingStates = ['running', 'done', 'failed'] as const;
/** What went wrong with a source; `stopped`: an import that was broken off. */
export const readingProblems = ['unreachable', 'sign_in', 'forbidden', 'not_published', 'not_json', 'cut_off', 'wrong_shape', 'slow', 'server_error', 'too_many_vanished', 'too_many_contacts_vanished', 'page_repeats', 'stopped', 'internal'] as const;
export type ReadingProblem = (typeof readingProblems)[number];

export const reading = z.object({
  id: z.uuid(),
  feed: z.enum(feeds),
  isWhole: z.boolean(),
  state: z.enum(readingStates),
  startedAt: z.iso.datetime(),
  endedAt: z.nullable(z.iso.datetime()),
  startedBy: z.nullable(z.string()),
  read: z.number(),
  changed: z.number(),
  refused: z.number(),
  vanished: z.number(),
  /** `missing`: so many that nothing was marked as vanished. */
  problem: z.nullable(z.object({ code: z.enum(readingProblems), detail: z.string(), missing: z.optional(z.number()) })),
});
export type Reading = z.output<typeof reading>;
const readingOfSource = z.object({ ...reading.shape, source: z.string() });
export type ReadingOfSource = z.output<typeof readingOfSource>;

export const source = z.object({
  name: z.string(),
  /** A stand-in for demonstration says so. */
  isSimulated: z.boolean(),
  /** Files and pushes come by themselves. */
  isStartable: z.boolean(),
  /** `lastWhole`: of those that read everything; what failed in it the readings of changes after it do not make good. */
  feeds: z.array(z.object({ feed: z.enum(feeds), confirmedAt: z.nullable(z.iso.datetime()), last: z.nullable(reading), lastWhole: z.nullable(reading) })),
});
export type Source = z.output<typeof source>;

export const listSources = endpoint({
  method: 'GET', path: '/api/staff/back-office', audience: 'staff',
  output: z.object({ sources: z.array(source) }),
  errors: [],
});
export const listReadings = endpoint({
  method: 'GET', path: '/api/staff/back-office/readings', audience: 'staff',
  query: z.object({ ...pageQuery, source: z.optional(z.string().check(z.maxLength(50))), feed: z.optional(z.enum(feeds)) }),
  output: pageOf(readingOfSource),
  errors: [],
});
export const showReading = endpoint({
  method: 'GET', path: '/api/staff/back-office/readings/:readingId', audience: 'staff',
  params: z.object({ readingId: z.uuid() }),
  output: readingOfSource,
  errors: ['not_found'],
});
export const listRefusals = endpoint({
  method: 'GET', path: '/api/staff/back-office/readings/:readingId/refusals', audience: 'staff',
  params: z.object({ readingId: z.uuid() }),
  query: z.object(pageQuery),
  output: pageOf(refusal),
  errors: [],
});
export const startReading = endpoint({
  method: 'POST', path: '/api/staff/back-office/readings', audience: 'staff',
  body: z.object({ source: z.string().check(z.maxLength(50)), isWhole: z.boolean() }),
  output: z.object({}),
  errors: ['source_unknown', 'reading_runs'],
});

/** Where a reading marked nothing as vanished for being too much: it is so. Everything is read again, and no more than was missing then is marked. */
export const confirmVanished = endpoint({
  method: 'POST', path: '/api/staff/back-office/readings/:readingId/vanished', audience: 'staff',
  params: z.object({ readingId: z.uuid() }),
  output: z.object({}),
  errors: ['not_found', 'source_unknown', 'reading_outdated', 'reading_runs'],
});

export const pushToken = z.object({ id: z.uuid(), name: z.string(), createdBy: z.string(), createdAt: z.iso.datetime(), usedAt: z.nullable(z.iso.datetime()) });
export type PushToken = z.output<typeof pushToken>;
export const listPushTokens = endpoint({
  method: 'GET', path: '/api/staff/back-office/tokens', audience: 'staff',
  output: z.object({ tokens: z.array(pushToken) }),
  errors: [],
});
/** The token is in this answer only. */
export const addPushToken = endpoint({
  method: 'POST', path: '/api/staff/back-office/tokens', audience: 'staff',
  body: z.object({ name: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(100, 'too_long')) }),
  output: z.object({ token: z.string(), added: pushToken }),
  errors: [],
});
export const revokePushToken = endpoint({
  method: 'DELETE', path: '/api/staff/back-office/tokens/:tokenId', audience: 'staff',
  params: z.object({ tokenId: z.uuid() }),
  output: z.object({}),
  errors: [],
});
