import { z } from 'zod';
import { isKpp } from '#contract/inn.ts';
import { companyStatuses } from '#contract/organizations.ts';
import { cleanLine } from '#kernel/clean-line.ts';
import { isOgrn } from './ogrn.ts';
import { isInn, type Company } from './port.ts';

const LONGEST = 1000;
const TOO_LONG = `is longer than ${LONGEST} letters`;

const line = z.string().transform(cleanLine).pipe(z.string().min(1, 'is empty').max(LONGEST, TOO_LONG));
/** Left out, null and blank say the same. */
const optionalLine = z.string().transform(cleanLine).pipe(z.string().max(LONGEST, TOO_LONG)).nullish().transform((text) => text || null);
const day = optionalLine.pipe(z.iso.date('is not a day like 2026-03-31').refine((date) => date >= '1800-01-01' && date < '2200-01-01', 'is no day of our time').nullable());
const head = z.object({ name: optionalLine, post: optionalLine }).nullish();

const company = z
  .strictObject({
    inn: z.string().refine(isInn, 'is not an INN'),
    name: line,
    fullName: line,
    kpp: optionalLine.pipe(z.string().refine(isKpp, 'is not a KPP').nullable()),
    ogrn: optionalLine.pipe(z.string().refine(isOgrn, 'is not an OGRN').nullable()),
    address: optionalLine,
    head: head.transform((found) => (found?.name ? { name: found.name, post: found.post } : null)),
    status: z.enum(companyStatuses, `is none of ${companyStatuses.join(', ')}`),
    registeredOn: day,
    liquidatedOn: day,
  })
  .refine(({ inn, kpp }) => kpp === null || inn.length === 10, { path: ['kpp'], error: 'stands with an entrepreneur' })
  .refine(({ inn, ogrn }) => ogrn === null || ogrn.length === inn.length + 3, { path: ['ogrn'], error: 'is of another kind than the INN' });

/** A source's word becomes a company when all of it fits; else the first fault, with its field. */
export function checkCompany(raw: unknown): { readonly company: Company } | { readonly field: string; readonly problem: string } {
  const read = company.safeParse(raw);
  if (read.success) return { company: read.data };
  const [issue] = read.error.issues;
  return { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' };
}
