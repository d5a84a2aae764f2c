import * as z from 'zod/mini';
import { emailAddress } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { fileAnswer } from './files.ts';
import { pageAnswer } from './page-answer.ts';
import { pageOf, pageQuery } from './paging.ts';
import { organizationOf } from './products.ts';

export const documentKinds = ['contract', 'invoice', 'act', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Of an invoice. `overdue` wins over `part_paid`. */
export const paymentStates = ['unpaid', 'part_paid', 'paid', 'overdue'] as const;
export type PaymentState = (typeof paymentStates)[number];

export const document = z.object({
  id: z.uuid(),
  organization: organizationOf,
  kind: z.enum(documentKinds),
  number: z.string(),
  title: z.nullable(z.string()),
  issuedOn: z.iso.date(),
  /** First day of the accounting month; of invoices and acts. */
  accountingMonth: z.nullable(z.iso.date()),
  contract: z.nullable(z.object({ id: z.uuid(), number: z.string() })),
  /** Kopecks. */
  total: z.nullable(z.number()),
  paid: z.nullable(z.number()),
  payment: z.nullable(z.enum(paymentStates)),
  dueOn: z.nullable(z.iso.date()),
  /** There is a PDF to see: the source's, or one that the portal prints from the rows. */
  hasFile: z.boolean(),
});
export type Document = z.output<typeof document>;

export const documentSorts = ['newest', 'oldest', 'largest', 'smallest'] as const;
export type DocumentSort = (typeof documentSorts)[number];

/**
 * Manual, 9.3: «Мои документы». Invoices and acts are there from the settings' day (the 10th) of the month
 * after their accounting month; before it they do not exist on any path.
 */
export const listDocuments = endpoint({
  method: 'GET', path: '/api/documents', audience: 'client',
  query: z.object({
    ...pageQuery,
    organization: z.optional(z.uuid()),
    kind: z.optional(z.enum(documentKinds)),
    contract: z.optional(z.uuid()),
    payment: z.optional(z.enum(paymentStates)),
    /** First and last day of issue, both included. */
    from: z.optional(z.iso.date('date_invalid')),
    to: z.optional(z.iso.date('date_invalid')),
    /** The end of a number, or a sum in roubles. */
    search: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    sort: z._default(z.enum(documentSorts), 'newest'),
  }),
  output: z.object({ ...pageOf(document).shape, asOf: z.nullable(z.iso.datetime()), nextPublication: z.iso.date() }),
  errors: ['forbidden'],
});

/** So many contracts are offered, the newest. */
export const MOST_CONTRACTS = 200;

/** The contracts by which there are documents, for the list to be narrowed to one. */
export const listDocumentContracts = endpoint({
  method: 'GET', path: '/api/document-contracts', audience: 'client',
  query: z.object({ organization: z.optional(z.uuid()) }),
  output: z.object({ contracts: z.array(z.object({ id: z.uuid(), organization: organizationOf, number: z.string(), name: z.string() })) }),
  errors: ['forbidden'],
});

const documentParams = z.object({ documentId: z.uuid() });
export const showDocument = endpoint({
  method: 'GET', path: '/api/documents/:documentId', audience: 'client',
  params: documentParams,
  output: z.object({
    ...document.shape,
    /** How to pay what is left: of an unpaid invoice whose payee is known (GOST R 56042-2014). */
    toPay: z.nullable(z.object({
      amount: z.number(),
      purpose: z.string(),
      payee: z.object({ name: z.string(), inn: z.string(), kpp: z.nullable(z.string()), account: z.string(), bank: z.string(), bic: z.string(), correspondentAccount: z.string() }),
      /** The QR as modules: side of the square, and the dark ones as an SVG path in module units; null when the text is too long for one. */
      qr: z.nullable(z.object({ size: z.number(), path: z.string() })),
    })),
  }),
  errors: [],
});

/** At most so many documents in one ZIP. */
export const MOST_IN_ZIP = 500;

/** A link that works for a few minutes, for the one who asked, while they may see the documents: one file, or a ZIP of many. */
export const linkDocuments = endpoint({
  method: 'POST', path: '/api/document-links', audience: 'client',
  body: z.object({ documentIds: z.array(z.uuid()).check(z.minLength(1, 'required'), z.maxLength(MOST_IN_ZIP, 'too_many')) }),
  output: z.object({ path: z.string(), endsAt: z.iso.datetime() }),
  errors: ['file_missing', 'too_many_requests'],
});
export const followDocumentLink = endpoint({
  method: 'GET', path: '/api/document-links/:token', audience: 'client',
  params: z.object({ token: z.string().check(z.maxLength(100)) }),
  output: fileAnswer,
  errors: ['file_missing'],
});

export const reconciliation = z.object({
  organization: organizationOf,
  from: z.iso.date(),
  to: z.iso.date(),
  /** Kopecks; positive: the client owes. */
  opening: z.number(),
  lines: z.array(z.object({ on: z.iso.date(), kind: z.enum(['invoice', 'payment']), number: z.string(), debit: z.number(), credit: z.number() })),
  debit: z.number(),
  credit: z.number(),
  closing: z.number(),
  asOf: z.nullable(z.iso.datetime()),
});
export type Reconciliation = z.output<typeof reconciliation>;
const period = { organization: z.uuid('required'), from: z.iso.date('date_invalid'), to: z.iso.date('date_invalid') };
export const showReconciliation = endpoint({
  method: 'GET', path: '/api/reconciliation', audience: 'client',
  query: z.object(period),
  output: reconciliation,
  errors: ['forbidden'],
});
export const downloadReconciliation = endpoint({
  method: 'GET', path: '/api/reconciliation/file', audience: 'client',
  query: z.object({ ...period, as: z.enum(['pdf', 'csv']) }),
  output: fileAnswer,
  errors: ['forbidden', 'too_many_requests'],
});

export const recipientStates = ['asked', 'confirmed', 'declined'] as const;
export const billRecipient = z.object({ id: z.uuid(), organization: organizationOf, email: z.string(), state: z.enum(recipientStates), addedBy: z.nullable(z.string()), askedAt: z.iso.datetime(), settledAt: z.nullable(z.iso.datetime()) });
export type BillRecipient = z.output<typeof billRecipient>;

/** Addresses without an account that get bills by mail; administrators list them. */
export const listRecipients = endpoint({
  method: 'GET', path: '/api/bill-recipients', audience: 'client',
  query: z.object({ ...pageQuery, organization: z.optional(z.uuid()) }),
  output: pageOf(billRecipient),
  errors: ['forbidden'],
});
export const addRecipient = endpoint({
  method: 'POST', path: '/api/bill-recipients', audience: 'client',
  body: z.object({ organization: z.uuid('required'), email: emailAddress }),
  output: billRecipient,
  errors: ['forbidden', 'recipient_exists', 'too_many_requests'],
});
const recipientParams = z.object({ recipientId: z.uuid() });
/** Sends the letter again; the old link ends. */
export const askRecipientAgain = endpoint({
  method: 'POST', path: '/api/bill-recipients/:recipientId/letter', audience: 'client',
  params: recipientParams,
  output: billRecipient,
  errors: ['forbidden', 'recipient_settled', 'too_many_requests'],
});
export const removeRecipient = endpoint({
  method: 'DELETE', path: '/api/bill-recipients/:recipientId', audience: 'client',
  params: recipientParams,
  output: z.object({}),
  errors: ['forbidden'],
});

const byToken = z.object({ token: z.string().check(z.minLength(1), z.maxLength(100)) });
/** What the page behind the letter's link shows. */
export const showRecipientLink = endpoint({
  method: 'POST', path: '/api/bill-recipient', audience: 'guest',
  body: byToken,
  output: z.object({ organizationName: z.string(), email: z.string(), state: z.enum(recipientStates) }),
  errors: ['confirmation_gone'],
});
/** Agrees, or ends it: the same link serves both, also from later letters. */
export const settleRecipientLink = endpoint({
  method: 'PUT', path: '/api/bill-recipient', audience: 'guest',
  body: z.object({ ...byToken.shape, agree: z.boolean() }),
  output: z.object({ state: z.enum(recipientStates) }),
  errors: ['confirmation_gone'],
});

/** The address in the letters' `List-Unsubscribe`: a person who opens it sees the page, a mail program that posts to it ends the letters. */
const unsubscribeLink = { path: '/api/bill-recipient/:token', audience: 'guest', params: byToken } as const;
export const openUnsubscribeLink = endpoint({ ...unsubscribeLink, method: 'GET', output: pageAnswer, errors: [] });
export const unsubscribe = endpoint({ ...unsubscribeLink, method: 'POST', oneClick: true, output: z.object({}), errors: [] });
