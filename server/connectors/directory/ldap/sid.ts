import { UnreadableError } from './faults.ts';

/** By this number groups are named within their domain: the last part of a SID, with its low end first (MS-DTYP, 2.4.2.2). */
export function ridOf(sid: unknown): string {
  if (!Buffer.isBuffer(sid) || sid.length < 12) throw new UnreadableError('a group without a SID');
  return String(sid.readUInt32LE(sid.length - 4));
}
