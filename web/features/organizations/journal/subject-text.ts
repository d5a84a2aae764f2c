import type { JournalLine } from '#contract/journal.ts';
import type { Locale } from '#contract/locale.ts';
import { organizationPhrases } from '../phrases.ts';

const INN = /^\d{10}(?:\d{2})?$/;

/** Whom or what a line is about; null where its actor did it to nothing but themselves. */
export function subjectText({ action, subject }: Pick<JournalLine, 'action' | 'subject'>, locale: Locale): string | null {
  if (subject === null || action.startsWith('account.') || action.startsWith('profile.')) return null;
  return INN.test(subject) ? organizationPhrases[locale].innOf(subject) : subject;
}
