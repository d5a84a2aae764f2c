import type { downloadReconciliation as contract, Reconciliation } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { csvOf } from '#contract/csv.ts';
import { printPaper } from '#kernel/pdf.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type Context } from '#kernel/use-case.ts';
import { dayOf } from '#kernel/working-time.ts';
import { linksPerPerson } from '../../links/rules.ts';
import { fileName, shortDate } from '../../wording/rules.ts';
import { lineName, printStatement } from '../print.ts';
import { reconcile } from './show-reconciliation.ts';

/** The statement as a paper or for a spreadsheet; a change, for it is journaled who took it. */
export const downloadReconciliation = defineChange({
  name: 'documents.download-reconciliation',
  actor: 'client',
  async prepare(context, { as, ...period }: InputOf<typeof contract>) {
    const reconciliation = await reconcile(context, period);
    await takeUseOrRefuse(context.db, `document-links:${context.actor.userId}`, linksPerPerson);
    const content = as === 'csv' ? Buffer.from(csvOf(rowsOf(reconciliation))) : await onPaper(context, reconciliation);
    return { reconciliation, content };
  },
  async run(context, { as }, { reconciliation, content }) {
    const { organization, from, to } = reconciliation;
    const name = `Акт сверки с ${shortDate(from)} по ${shortDate(to)}`;
    const output: OutputOf<typeof contract> = {
      content: piecesOf(content), bytes: content.length, name: fileName(`${name} ${organization.name}`, as),
      mediaType: as === 'csv' ? 'text/csv; charset=utf-8' : 'application/pdf', isShown: as === 'pdf',
    };
    return context.done(output, { action: 'document.downloaded', organizationId: organization.id, subjectName: name });
  },
});

function onPaper({ config, clock }: Context, reconciliation: Reconciliation): Promise<Buffer> {
  const knownOn = reconciliation.asOf === null ? null : dayOf(new Date(reconciliation.asOf), config.calendar.timeZone);
  return printPaper(printStatement({ reconciliation, provider: config.provider.name, madeAt: clock.now(), knownOn }));
}

async function* piecesOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

function rowsOf({ from, to, opening, lines, debit, credit, closing }: Reconciliation): Array<Array<string | number>> {
  const balance = (name: string, owed: number) => ['', name, Math.max(owed, 0) / 100, Math.max(-owed, 0) / 100];
  return [
    ['Дата', 'Документ', 'Дебет', 'Кредит'],
    balance(`Сальдо на ${shortDate(from)}`, opening),
    ...lines.map((line) => [shortDate(line.on), lineName(line), line.debit / 100, line.credit / 100]),
    ['', 'Обороты за период', debit / 100, credit / 100],
    balance(`Сальдо на ${shortDate(to)}`, closing),
  ];
}
