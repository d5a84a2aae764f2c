import type { Reconciliation } from '#contract/documents.ts';
import type { Paper } from '#kernel/pdf.ts';
import { longDate, roubles, shortDate } from '../wording/rules.ts';
import { sumInWords } from '../wording/sums/rules.ts';

export interface Statement {
  readonly reconciliation: Reconciliation;
  readonly provider: string;
  readonly madeAt: Date;
  /** The day on which the back office last told all of it. */
  readonly knownOn: string | null;
}

/** What a line is called: «Счёт 417», «Оплата 12». */
export function lineName({ kind, number }: Reconciliation['lines'][number]): string {
  return `${kind === 'invoice' ? 'Счёт' : 'Оплата'} ${number}`.trim();
}

/** «Акт сверки»: debit is what the client owes by an invoice, credit what was paid. */
export function printStatement({ reconciliation, provider, madeAt, knownOn }: Statement): Paper {
  const { organization, from, to, opening, lines, debit, credit, closing } = reconciliation;
  const title = `Акт сверки взаимных расчётов за период с ${shortDate(from)} по ${shortDate(to)}`;
  const sum = (kopecks: number) => (kopecks === 0 ? '' : roubles(kopecks));
  const balance = (name: string, owed: number) => ['', name, sum(Math.max(owed, 0)), sum(Math.max(-owed, 0))];
  return {
    title, author: provider, madeAt, language: 'ru', footer: title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'pairs', lines: [['Исполнитель', provider], ['Заказчик', `${organization.name}, ИНН ${organization.inn}`]] },
      { kind: 'gap', millimetres: 3 },
      {
        kind: 'table',
        columns: [{ head: 'Дата', width: 2 }, { head: 'Документ', width: 5 }, { head: 'Дебет, ₽', width: 3, align: 'right' }, { head: 'Кредит, ₽', width: 3, align: 'right' }],
        rows: [balance(`Сальдо на ${shortDate(from)}`, opening), ...lines.map((line) => [shortDate(line.on), lineName(line), sum(line.debit), sum(line.credit)])],
        totals: [['', 'Обороты за период', roubles(debit), roubles(credit)], balance(`Сальдо на ${shortDate(to)}`, closing)],
      },
      { kind: 'text', text: conclusion(reconciliation, provider), look: 'bold' },
      { kind: 'text', text: `Составлено по счетам и оплатам${knownOn === null ? '' : `, данные на ${shortDate(knownOn)}`}.`, look: 'small' },
      {
        kind: 'beside',
        parts: [provider, organization.name].map((name) => ({ width: 1, blocks: [{ kind: 'gap', millimetres: 8 }, { kind: 'text', text: name }, { kind: 'gap', millimetres: 8 }, { kind: 'line' }, { kind: 'text', text: 'подпись, расшифровка, печать', look: 'small', align: 'center' }] })),
      },
    ],
  };
}

function conclusion({ organization, to, closing }: Reconciliation, provider: string): string {
  if (closing === 0) return `На ${longDate(to)} задолженность отсутствует.`;
  const owed = Math.abs(closing);
  return `На ${longDate(to)} задолженность в пользу ${closing > 0 ? provider : organization.name} составляет ${roubles(owed)} ₽ (${sumInWords(owed)}).`;
}
