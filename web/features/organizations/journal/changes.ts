import type { JournalLine } from '#contract/journal.ts';

/** Values that the journal keeps and people can read, in the order in which they are shown. */
export const journalFields = ['inn', 'role', 'position', 'sections', 'lastName', 'firstName', 'patronymic', 'birthDate', 'email', 'pendingEmail', 'phone', 'reason', 'lines', 'documents'] as const;
export type JournalField = (typeof journalFields)[number];

/** One value as it was and as it is; only `value` where a thing came, went or is merely told. */
export type Change = { field: JournalField; from: unknown; to: unknown } | { field: JournalField; value: unknown };

export function changesOf({ before, after }: Pick<JournalLine, 'before' | 'after'>): Change[] {
  return journalFields.flatMap((field): Change[] => {
    const was = before !== null && Object.hasOwn(before, field);
    const is = after !== null && Object.hasOwn(after, field);
    if (was && is) return [{ field, from: before[field], to: after[field] }];
    if (was || is) return [{ field, value: is ? after[field] : before?.[field] }];
    return [];
  });
}
