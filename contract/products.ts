import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { fileAnswer } from './files.ts';
import { pageOf, pageQuery } from './paging.ts';

/** Manual, 7: the six categories, in its order. The title of `own` comes from the provider's settings. */
export const productCategories = ['local', 'rental', 'own', 'service', 'license', 'module'] as const;
export type ProductCategory = (typeof productCategories)[number];

/** `its`: 1C:ITS; `pts`: paid support of the provider's own products; `rental`: rented programs. */
export const contractKinds = ['its', 'pts', 'rental', 'service', 'other'] as const;
export type ContractKind = (typeof contractKinds)[number];

/** By the provider's calendar day: `ending` when the settings' number of days or less is left. */
export const termStates = ['in_force', 'ending', 'ended', 'future'] as const;
export type TermState = (typeof termStates)[number];

/** Registration numbers of 1C: 5 to 15 digits, as on the registration card. */
export const registrationNumber = z.string().check(z.trim(), z.regex(/^\d{5,15}$/, 'registration_number'));

export const renewalStates = ['new', 'in_work', 'done', 'declined', 'withdrawn'] as const;
export type RenewalState = (typeof renewalStates)[number];

export const organizationOf = z.object({ id: z.uuid(), name: z.string(), inn: z.string() });

export const renewal = z.object({
  id: z.uuid(),
  state: z.enum(renewalStates),
  note: z.nullable(z.string()),
  /** What the manager says to it. */
  answer: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
  settledAt: z.nullable(z.iso.datetime()),
});
export type Renewal = z.output<typeof renewal>;

export const contract = z.object({
  id: z.uuid(),
  organization: organizationOf,
  kind: z.enum(contractKinds),
  number: z.string(),
  name: z.string(),
  startsOn: z.nullable(z.iso.date()),
  /** Null: without a term. */
  endsOn: z.nullable(z.iso.date()),
  state: z.enum(termStates),
  /** Whole days to the last one, by the provider's calendar; negative after it; null without a term. */
  daysLeft: z.nullable(z.number()),
  /** Signed with another partner of 1C. */
  isForeign: z.boolean(),
  /** «Продлить» may be pressed now. */
  mayRenew: z.boolean(),
  /** The newest request to renew it. */
  renewal: z.nullable(z.object({ ...renewal.shape, mayWithdraw: z.boolean() })),
});
export type Contract = z.output<typeof contract>;

export const additionStates = ['checking', 'confirmed', 'declined', 'withdrawn', 'merged'] as const;
export type AdditionState = (typeof additionStates)[number];

/** A product that the back office knows, or one that a client added and that is not merged with such a one. */
export const product = z.object({
  id: z.uuid(),
  organization: organizationOf,
  category: z.enum(productCategories),
  name: z.string(),
  registrationNumber: z.nullable(z.string()),
  quantity: z.number(),
  contract: z.nullable(contract),
  /** Set when a client added it: by whom, when, and what became of it. */
  addition: z.nullable(z.object({
    state: z.enum(additionStates),
    addedBy: z.nullable(z.string()),
    addedAt: z.iso.datetime(),
    reason: z.nullable(z.string()),
    hasScan: z.boolean(),
    mayWithdraw: z.boolean(),
  })),
});
export type Product = z.output<typeof product>;

const listQuery = {
  ...pageQuery,
  organization: z.optional(z.uuid()),
  category: z.optional(z.enum(productCategories)),
  search: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  /** `none`: only those that no contract covers; `due`: those whose contract ends soon or has ended lately. */
  contract: z.optional(z.enum(['none', 'due'])),
  /** `organization`: grouped by organisation, then by category; the view of the manual's second picture. */
  by: z._default(z.enum(['category', 'organization']), 'category'),
};

/** Manual, 7: «Мои продукты», of one organisation or of all in which the actor may see products; first those whose contract ends soon or has ended lately. */
export const listProducts = endpoint({
  method: 'GET', path: '/api/products', audience: 'client',
  query: z.object(listQuery),
  output: z.object({
    ...pageOf(product).shape,
    /** Of what search and organisation leave, by category. */
    counts: z.record(z.enum(productCategories), z.number()),
    /** How many contracts of products end soon and have ended lately, whatever is searched. */
    due: z.object({ ending: z.number(), ended: z.number() }),
    /** Until when the copy is known to be right; null before the first reading. */
    asOf: z.nullable(z.iso.datetime()),
    ownTitle: z.string(),
    renewalDays: z.number(),
  }),
  errors: ['forbidden'],
});

/** Manual, 7, «Аренда 1С»: a paid contract unfolds into the products it covers, and is found by them too. */
export const listContracts = endpoint({
  method: 'GET', path: '/api/contracts', audience: 'client',
  query: z.object({ ...pageQuery, organization: z.optional(z.uuid()), kind: z.optional(z.enum(contractKinds)), search: z.optional(z.string().check(z.trim(), z.maxLength(100))) }),
  output: z.object({ ...pageOf(z.object({ ...contract.shape, products: z.array(z.object({ id: z.uuid(), name: z.string(), quantity: z.number() })) })).shape, asOf: z.nullable(z.iso.datetime()) }),
  errors: ['forbidden'],
});

/** Words of a product's name, for the list to choose from; twenty at most. */
export const searchCatalog = endpoint({
  method: 'GET', path: '/api/catalog', audience: 'client',
  query: z.object({ search: z.string().check(z.trim(), z.minLength(2, 'too_short'), z.maxLength(100)) }),
  output: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), category: z.enum(productCategories) })) }),
  errors: [],
});

/** Manual, 7: «Добавить продукт». */
export const addProduct = endpoint({
  method: 'POST', path: '/api/product-additions', audience: 'client',
  body: z.object({
    organization: z.uuid('required'),
    /** One of the catalogue, or null and the name typed. */
    catalogItemId: z.nullable(z.uuid()),
    name: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(300, 'too_long')),
    category: z.enum(productCategories, 'required'),
    registrationNumber: z.nullable(registrationNumber),
    comment: z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'too_long'))),
    scanFileId: z.nullable(z.uuid()),
  }),
  output: product,
  errors: ['forbidden', 'product_known', 'file_gone', 'too_many_requests'],
});
const additionParams = z.object({ additionId: z.uuid() });
export const withdrawAddition = endpoint({
  method: 'DELETE', path: '/api/product-additions/:additionId', audience: 'client',
  params: additionParams,
  output: z.object({}),
  errors: ['forbidden', 'addition_settled'],
});

/** Manual, 7: «Если какого-то продукта не хватает»: to the personal manager, by mail, with who asks of what. */
export const writeToManager = endpoint({
  method: 'POST', path: '/api/manager-messages', audience: 'client',
  body: z.object({
    organization: z.uuid('required'),
    topic: z.enum(['missing_product', 'documents', 'other']),
    text: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(2000, 'too_long')),
  }),
  /** To whom it went: the personal manager, the substitute, or the duty manager where there is none. */
  output: z.object({ to: z.string() }),
  errors: ['too_many_requests'],
});

export const requestRenewal = endpoint({
  method: 'POST', path: '/api/contracts/:contractId/renewal', audience: 'client',
  params: z.object({ contractId: z.uuid() }),
  body: z.object({ organization: z.uuid(), note: z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'too_long'))) }),
  output: contract,
  errors: ['forbidden', 'renewal_exists', 'renewal_early', 'too_many_requests'],
});
export const withdrawRenewal = endpoint({
  method: 'DELETE', path: '/api/renewals/:renewalId', audience: 'client',
  params: z.object({ renewalId: z.uuid() }),
  output: z.object({}),
  errors: ['forbidden', 'renewal_settled'],
});

const person = z.object({
  name: z.string(),
  position: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.string(),
  workingHours: z.nullable(z.string()),
  /** Address of the photo; null for initials. */
  photo: z.nullable(z.string()),
});
/** Manual, 7: «Контакты»: the personal manager of each organisation, and support. */
export const listContacts = endpoint({
  method: 'GET', path: '/api/contacts', audience: 'client',
  query: z.object({ organization: z.optional(z.uuid()) }),
  output: z.object({
    managers: z.array(z.object({
      organizations: z.array(organizationOf),
      manager: person,
      /** The manager is away: until when (null: not said), and who stands in. */
      absence: z.nullable(z.object({ until: z.nullable(z.iso.date()), substitute: z.nullable(person) })),
    })),
    /** Organisations without a manager of their own: the support line is theirs. */
    without: z.array(organizationOf),
  }),
  errors: [],
});
export const showManagerPhoto = endpoint({
  method: 'GET', path: '/api/managers/:managerId/photo', audience: 'client',
  params: z.object({ managerId: z.uuid() }),
  output: fileAnswer,
  errors: [],
});

// The provider's side.

export const deskAddition = z.object({
  id: z.uuid(),
  organization: organizationOf,
  category: z.enum(productCategories),
  name: z.string(),
  fromCatalog: z.boolean(),
  registrationNumber: z.nullable(z.string()),
  comment: z.nullable(z.string()),
  hasScan: z.boolean(),
  addedBy: z.nullable(z.string()),
  addedAt: z.iso.datetime(),
  state: z.enum(additionStates),
  reason: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
});
export type DeskAddition = z.output<typeof deskAddition>;

export const listAdditions = endpoint({
  method: 'GET', path: '/api/staff/product-additions', audience: 'staff',
  query: z.object({ ...pageQuery, view: z._default(z.enum(['checking', 'settled']), 'checking') }),
  output: pageOf(deskAddition),
  errors: [],
});
/** The scan that the client added, for staff who decide. */
export const showAdditionScan = endpoint({
  method: 'GET', path: '/api/staff/product-additions/:additionId/scan', audience: 'staff',
  params: additionParams,
  output: fileAnswer,
  errors: ['file_missing'],
});
export const confirmAddition = endpoint({
  method: 'POST', path: '/api/staff/product-additions/:additionId/confirmation', audience: 'staff',
  params: additionParams,
  output: deskAddition,
  errors: ['addition_settled'],
});
export const declineAddition = endpoint({
  method: 'POST', path: '/api/staff/product-additions/:additionId/refusal', audience: 'staff',
  params: additionParams,
  body: z.object({ reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(1000, 'too_long')) }),
  output: deskAddition,
  errors: ['addition_settled'],
});

export const deskRenewal = z.object({
  ...renewal.shape,
  organization: organizationOf,
  contract: z.object({ kind: z.enum(contractKinds), number: z.string(), name: z.string(), endsOn: z.nullable(z.iso.date()) }),
  requestedBy: z.nullable(z.string()),
  handledBy: z.nullable(z.object({ id: z.uuid(), name: z.string() })),
});
export type DeskRenewal = z.output<typeof deskRenewal>;
export const listRenewals = endpoint({
  method: 'GET', path: '/api/staff/renewals', audience: 'staff',
  query: z.object({ ...pageQuery, view: z._default(z.enum(['open', 'settled']), 'open') }),
  output: pageOf(deskRenewal),
  errors: [],
});
/** Takes it, or says how it ended; the client reads the state and the answer. */
export const settleRenewal = endpoint({
  method: 'PUT', path: '/api/staff/renewals/:renewalId', audience: 'staff',
  params: z.object({ renewalId: z.uuid() }),
  body: z.object({ state: z.enum(['in_work', 'done', 'declined']), answer: z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'too_long'))) }),
  output: deskRenewal,
  errors: ['renewal_settled'],
});
