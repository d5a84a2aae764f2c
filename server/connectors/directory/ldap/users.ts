import type { Entry } from 'ldapts';
import { z } from 'zod';
import { cleanLine } from '#kernel/clean-line.ts';
import { guidText } from './guid.ts';
import { UnreadableError } from './faults.ts';
import type { DirectoryUser } from '../port.ts';

export const userAttributes = ['objectGUID', 'sAMAccountName', 'displayName', 'cn', 'mail', 'userAccountControl', 'msDS-User-Account-Control-Computed', 'lastLogonTimestamp', 'adminCount'] as const;
export const userBinaries = ['objectGUID'] as const;

/** Bits of userAccountControl. */
export const DISABLED = 0x2;
const LOCKED = 0x10;

/** As the client gives an attribute that an entry has not. */
const nothing = z.tuple([]).transform(() => null);
const text = z.string().transform(cleanLine);
const integer = z.string().regex(/^-?\d{1,10}$/).transform(Number);
const entrySchema = z.object({
  dn: z.string().min(1),
  objectGUID: z.instanceof(Buffer).refine((bytes) => bytes.length === 16),
  sAMAccountName: text.pipe(z.string().min(1)),
  displayName: z.union([nothing, text]),
  cn: z.union([nothing, text]),
  mail: z.union([nothing, text]),
  userAccountControl: integer,
  'msDS-User-Account-Control-Computed': integer,
  lastLogonTimestamp: z.union([nothing, z.string().regex(/^\d{1,19}$/).transform(fileTime)]),
  adminCount: z.union([nothing, integer]),
});

/** A user with what is needed to change them. */
export interface FoundUser extends DirectoryUser {
  readonly dn: string;
  /** userAccountControl as it is kept. */
  readonly control: number;
  /** Of the domain's administrators, or once was. */
  readonly isPrivileged: boolean;
}

export function readUser(entry: Entry): FoundUser {
  const { data, error } = entrySchema.safeParse(entry);
  if (!data) throw new UnreadableError(`${entry.dn}: ${error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  return {
    dn: data.dn,
    control: data.userAccountControl,
    isPrivileged: (data.adminCount ?? 0) > 0,
    id: guidText(data.objectGUID),
    login: data.sAMAccountName,
    name: data.displayName || data.cn || data.sAMAccountName,
    email: data.mail || null,
    isDisabled: (data.userAccountControl & DISABLED) !== 0,
    isLocked: (data['msDS-User-Account-Control-Computed'] & LOCKED) !== 0,
    lastSignedInAt: data.lastLogonTimestamp,
  };
}

/** 9999 and before: no calendar of ours goes further. */
const LAST_MS = 253_402_300_799_999n;

/** In tenths of a microsecond since 1601; 0 and the largest number stand for never. */
function fileTime(ticks: string): Date | null {
  const milliseconds = BigInt(ticks) / 10_000n - 11_644_473_600_000n;
  return milliseconds > 0n && milliseconds <= LAST_MS ? new Date(Number(milliseconds)) : null;
}
