import type { DocumentKind } from '#contract/documents.ts';

const kinds: Record<DocumentKind, string> = { contract: 'Договор', invoice: 'Счёт', act: 'Акт', other: 'Документ' };

interface Named {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly title: string | null;
  readonly issued_on: string;
}

/** «Счёт № БП00-000417 от 31.10.2026»; other documents by their own title. */
export function documentName({ kind, number, title, issued_on }: Named): string {
  const name = kind === 'other' && title !== null ? title : kinds[kind];
  return `${name} № ${number} от ${shortDate(issued_on)}`;
}

/** Twice as many bytes in Cyrillic: disks take 255. */
const MOST_NAME = 110;

/** «Акт 417 от 2026-10-31 ООО Ромашка.pdf»: sorts by itself, and Windows takes it. */
export function documentFileName({ kind, number, title, issued_on }: Named, organization: string): string {
  const name = kind === 'other' && title !== null ? title : kinds[kind];
  return fileName(`${name} ${number} от ${issued_on} ${organization}`, 'pdf');
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
