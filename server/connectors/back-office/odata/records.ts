import type { RefusalReason } from '#contract/back-office.ts';
import type { Refusal } from '../port.ts';
import type { Row, Instance } from './base.ts';
import type { Plan, Reading, Readings } from './compile.ts';
import { rowsOf, valuesAt, type Path, type Relatives } from './paths.ts';
import { linesOf } from './lines.ts';
import { sharesOf } from './shares.ts';

const DATE = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d/;
/** A refused value is shown shortened. */
const SHOWN = 200;

export interface Taken {
  readonly found: Array<{ readonly place: string; readonly fields: Readonly<Record<string, unknown>> }>;
  readonly refusals: Refusal[];
}

/** What an instance says, in the form of the exchange: a record, several (a payment for several invoices), or none. */
export function take(plan: Plan, row: Instance, relatives: Relatives): Taken {
  const nothing: Taken = { found: [], refusals: [] };
  const key = row.Ref_Key;
  const refused = (field: string, reason: RefusalReason, value: string): Taken => ({ found: [], refusals: [{ place: key, field, reason, value: value.slice(0, SHOWN) }] });
  if (row['IsFolder'] === true) return nothing;
  for (const { path, is, refusal } of plan.only) {
    const values = valuesAt(row, path, relatives).map(String);
    if (!values.some((value) => is.has(value))) return refusal === undefined || isRemoved(plan, row, relatives) ? nothing : refused('', refusal, values.join(', '));
  }
  if (plan.needs.some((path) => valuesAt(row, path, relatives).length === 0)) return nothing;

  const id = read(plan.id, row, relatives);
  const removed = isRemoved(plan, row, relatives);
  if (id === null || (removed && !plan.hasOwnKeys)) return nothing;
  const fields = fieldsOf(plan.fields, row, relatives);
  if (fields['inn'] === undefined && plan.fields.some(([field]) => field === 'inn')) {
    // Of what is gone and of what only adds to others nothing is lost; all else somebody may want to mend.
    return removed || !plan.hasOwnKeys ? nothing : refused('inn', 'required', String(fields['name'] ?? fields['number'] ?? ''));
  }
  const record = {
    id, ...fields, removed,
    ...(plan.contacts.length === 0 ? {} : { contacts: contactsOf(plan, row, relatives) }),
    ...(plan.lines ? { lines: linesOf(plan.lines, row, (readings, line) => fieldsOf(readings, line, relatives)) } : {}),
  };
  const records = plan.shares ? sharesOf(plan.shares, record, rowsOf(row[plan.shares.part])) : [record];
  return { found: records.map((one) => ({ place: key, fields: one })), refusals: [] };
}

function isRemoved(plan: Plan, row: Row, relatives: Relatives): boolean {
  if (row['DeletionMark'] === true || (plan.isDated && !plan.countsUnposted && row['Posted'] !== true)) return true;
  return plan.removed.some(({ path, is }) => valuesAt(row, path, relatives).some((value) => is.has(String(value))));
}

/** `manager.email` becomes a field of an object; what says nothing is left out. */
function fieldsOf(readings: Readings, row: Row, relatives: Relatives): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, reading] of readings) {
    const value = read(reading, row, relatives);
    if (value === null) continue;
    const [outer = name, inner] = name.split('.');
    if (inner === undefined) fields[name] = name === 'accountingMonth' && typeof value === 'string' ? value.slice(0, 7) : value;
    else fields[outer] = { ...(fields[outer] as object | undefined), [inner]: value };
  }
  return fields;
}

function read(reading: Reading, row: Row, relatives: Relatives): unknown {
  if (reading.kind === 'value') return reading.value;
  const value = first(reading.paths, row, relatives);
  if (reading.kind === 'paths') return value;
  const chosen = value === null ? undefined : reading.choices.find(({ fits }) => fits(String(value)));
  return chosen?.means ?? reading.otherwise ?? null;
}

/** Of several paths the first that says anything. Days come as midnights. */
function first(paths: readonly Path[], row: Row, relatives: Relatives): unknown {
  for (const path of paths) {
    const [value] = valuesAt(row, path, relatives);
    if (value !== undefined) return typeof value === 'string' ? (DATE.exec(value)?.[1] ?? value) : value;
  }
  return null;
}

/** As many as there are phones or e-mails; the first of each go together. */
function contactsOf(plan: Plan, row: Row, relatives: Relatives): object[] {
  return plan.contacts.flatMap((contact) => {
    const name = first(contact.name, row, relatives);
    const position = first(contact.position, row, relatives);
    const phones = contact.phone.flatMap((path) => valuesAt(row, path, relatives));
    const emails = contact.email.flatMap((path) => valuesAt(row, path, relatives));
    if (name === null) return [];
    return Array.from({ length: Math.max(phones.length, emails.length) }, (_, index) => ({ name, position, phone: phones[index] ?? null, email: emails[index] ?? null }));
  });
}
