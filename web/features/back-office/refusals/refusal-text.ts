import { fieldErrorCodes, type FieldErrorCode } from '#contract/errors.ts';
import type { Feed, ReadingOfSource, Refusal, RefusalReason } from '#contract/back-office.ts';
import type { Locale } from '#contract/locale.ts';
import { fieldErrorText } from '#web/lib/errors.ts';
import { inSentence } from '../phrases.ts';
import { refusalPhrases } from './phrases.ts';

/** The line of a file, the number of a pushed record that has no key, else the source's own key. */
export function placeText({ source }: Pick<ReadingOfSource, 'source'>, place: string, locale: Locale): string {
  const t = refusalPhrases[locale];
  if (source === 'files') return t.line(place);
  const numbered = source === 'push' ? /^#(\d+)$/.exec(place) : null;
  return numbered?.[1] ? t.pushed(numbered[1]) : place || '—';
}

/** `contacts.0.phone` is «Контакт 1: телефон»; a field that has no name keeps its own. */
export function fieldText(feed: Feed, field: string, locale: Locale): string {
  const t = refusalPhrases[locale];
  const names: Readonly<Record<string, string>> = t.fields;
  if (field === '') return t.record;
  const [, list, index, inner] = /^(contacts|lines|servers|infobases)\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
  if (list === 'contacts') return inner ? t.contact(Number(index) + 1, inSentence(nameOf(inner, true))) : t.contact(Number(index) + 1, inSentence(t.record));
  if (list === 'lines') return inner ? t.row(Number(index) + 1, inSentence(nameOf(inner, false))) : t.row(Number(index) + 1, inSentence(t.record));
  if (list === 'servers') return t.server(Number(index) + 1);
  if (list === 'infobases') return t.infobase(Number(index) + 1, inSentence(inner ? nameOf(inner, false) : t.record));
  const ofManager = /^manager\.(\w+)$/.exec(field)?.[1];
  if (ofManager) return t.ofManager(inSentence(nameOf(ofManager, true)));
  return nameOf(field, feed === 'managers');

  function nameOf(name: string, isPerson: boolean): string {
    return name === 'name' && isPerson ? t.personName : (names[name] ?? name);
  }
}

export function reasonText(reason: RefusalReason, locale: Locale): string {
  return refusalPhrases[locale].reasons[reason] ?? (isFieldError(reason) ? fieldErrorText(reason, locale) : reason);
}

function isFieldError(reason: RefusalReason): reason is FieldErrorCode {
  return (fieldErrorCodes as readonly string[]).includes(reason);
}

const ofPersons: Partial<Record<Feed, RegExp>> = {
  clients: /^(contacts\.\d+|manager)(\.|$)/,
  managers: /^(phone|substituteEmail|absentUntil)$/,
};

/** Whether the record was kept without this. */
export function isRestKept(feed: Feed, { field }: Pick<Refusal, 'field'>): boolean {
  return ofPersons[feed]?.test(field) ?? false;
}
