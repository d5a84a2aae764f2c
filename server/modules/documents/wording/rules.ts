import type { DocumentKind } from '#contract/documents.ts';
import type { Locale } from '#contract/locale.ts';

const kinds: Record<Locale, Record<DocumentKind, string>> = {
  ru: { contract: 'Договор', invoice: 'Счёт', act: 'Акт', other: 'Документ' },
  en: { contract: 'Contract', invoice: 'Invoice', act: 'Act', other: 'Document' },
};

export interface Named {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly title: string | null;
  readonly issued_on: string;
}

/** «Счёт № БП00-000417 от 31.10.2026». */
export function documentName(document: Named, locale: Locale = 'ru'): string {
  return `${kindOf(document, locale)} № ${document.number} ${locale === 'ru' ? 'от' : 'of'} ${shortDate(document.issued_on)}`;
}

/** Other documents go by their own title. */
function kindOf({ kind, title }: Named, locale: Locale): string {
  return kind === 'other' && title !== null ? title : kinds[locale][kind];
}

/** Twice as many bytes in Cyrillic: disks take 255. */
const MOST_NAME = 110;

/** «Акт 417 от 2026-10-31 ООО Ромашка.pdf»: sorts by itself, and Windows takes it. */
export function documentFileName(document: Named, organization: string): string {
  return fileName(`${kindOf(document, 'ru')} ${document.number} от ${document.issued_on} ${organization}`, 'pdf');
}

/** A name without what Windows refuses, and without quotes and what nobody sees. */
export function fileName(text: string, extension: string): string {
  const tame = text.normalize('NFC').replace(/[«»“”„"']/g, '').replace(/[<>:|?*\\/]/g, '-').replace(/[\p{C}\s]+/gu, ' ').replace(/^[.\s]+/, '');
  return `${[...tame].slice(0, MOST_NAME).join('').replace(/[.\s]+$/, '')}.${extension}`;
}

/** 31.10.2026. */
export function shortDate(day: string): string {
  return day.split('-').toReversed().join('.');
}

const longDates = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' });

/** 31 октября 2026 г. */
export function longDate(day: string): string {
  return longDates.format(new Date(`${day}T00:00:00Z`));
}

const sums = new Intl.NumberFormat('ru', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 15 340,50; its spaces do not break. */
export function roubles(kopecks: number): string {
  return sums.format(kopecks / 100);
}
