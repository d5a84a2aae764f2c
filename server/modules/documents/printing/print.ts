import type { Block, Flow, Paper } from '#kernel/pdf.ts';
import { longDate, roubles, shortDate } from '../wording/rules.ts';
import { sumInWords } from '../wording/sums/rules.ts';
import { taxOf, type Form, type Party } from './rules.ts';

const QR_MILLIMETRES = 45;

/** «Счёт на оплату» or «Акт об оказании услуг». Its moment is the document's day, so that the same words are the same bytes. */
export function printForm(form: Form): Paper {
  const title = `${form.kind === 'act' ? 'Акт об оказании услуг' : 'Счёт на оплату'} № ${form.number} от ${longDate(form.issuedOn)}`;
  const body = form.kind === 'act' ? actOf(form, title) : invoiceOf(form, title);
  return { title, author: form.seller.name, madeAt: new Date(`${form.issuedOn}T00:00:00Z`), language: 'ru', footer: title, blocks: body };
}

function invoiceOf(form: Form, title: string): Block[] {
  return [
    ...whereToPay(form),
    { kind: 'title', text: title },
    {
      kind: 'pairs',
      lines: [['Поставщик', partyLine(form.seller)], ['Покупатель', partyLine(form.buyer)], ...ground(form), ...(form.dueOn === null ? [] : [['Оплатить до', shortDate(form.dueOn)] as const])],
    },
    { kind: 'gap', millimetres: 3 },
    ...linesAndTotals(form),
    { kind: 'gap', millimetres: 6 },
    { kind: 'beside', parts: [{ width: 1, blocks: signature('Руководитель', form.head) }, { width: 1, blocks: signature('Бухгалтер', form.accountant) }] },
  ];
}

function actOf(form: Form, title: string): Block[] {
  return [
    { kind: 'title', text: title },
    { kind: 'pairs', lines: [['Исполнитель', partyLine(form.seller)], ['Заказчик', partyLine(form.buyer)], ...ground(form)] },
    { kind: 'gap', millimetres: 3 },
    ...linesAndTotals(form),
    { kind: 'text', text: 'Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объёму, качеству и срокам оказания услуг не имеет.' },
    { kind: 'gap', millimetres: 6 },
    { kind: 'beside', parts: [{ width: 1, blocks: signature(`Исполнитель: ${form.seller.name}`, form.head) }, { width: 1, blocks: signature(`Заказчик: ${form.buyer.name}`, null) }] },
  ];
}

/** «ООО «Ромашка», ИНН 9900000017, КПП 990001001, адрес». */
function partyLine({ name, inn, kpp, address }: Party): string {
  return [name, inn && `ИНН ${inn}`, kpp && `КПП ${kpp}`, address].filter(Boolean).join(', ');
}

function ground({ contract }: Form): Array<readonly [string, string]> {
  return contract === null ? [] : [['Основание', `Договор ${contract}`]];
}

/** What a payment order asks for, and a QR that fills it in. */
function whereToPay({ seller, account, purpose, qr }: Form): Block[] {
  if (account === null) return [];
  const details: Flow[] = [{
    kind: 'pairs',
    lines: [
      ['Получатель', seller.name], ['ИНН', seller.inn ?? ''], ...(seller.kpp === null ? [] : [['КПП', seller.kpp] as const]),
      ['Расчётный счёт', account.number], ['Банк', account.bank], ['БИК', account.bic], ...(account.correspondent === '0' ? [] : [['Корр. счёт', account.correspondent] as const]),
      ...(purpose === null ? [] : [['Назначение платежа', purpose] as const]),
    ],
  }];
  if (qr === null) return [...details, { kind: 'gap', millimetres: 4 }];
  const picture: Flow[] = [{ kind: 'modules', ...qr, millimetres: QR_MILLIMETRES }, { kind: 'text', text: 'Оплата по QR-коду', look: 'small', align: 'center' }];
  return [{ kind: 'beside', parts: [{ width: 13, blocks: details }, { width: 5, blocks: picture }] }];
}

/** The rows, what they come to, and that in words. */
function linesAndTotals(form: Form): Block[] {
  const tax = taxOf(form);
  const total = (label: string, sum: string) => ['', label, '', '', '', sum];
  return [
    {
      kind: 'table',
      columns: [
        { head: '№', width: 1, align: 'right' }, { head: 'Наименование', width: 10 }, { head: 'Кол-во', width: 2, align: 'right' },
        { head: 'Ед.', width: 1.5 }, { head: 'Цена, ₽', width: 3.5, align: 'right' }, { head: 'Сумма, ₽', width: 3.5, align: 'right' },
      ],
      rows: form.lines.map((line, index) => [String(index + 1), line.name, quantities.format(line.quantity), line.unit, roubles(line.price), roubles(line.sum)]),
      totals: [total('Итого', roubles(tax.sum)), total(tax.label, tax.vat === null ? '—' : roubles(tax.vat)), total('Всего', roubles(form.total))],
    },
    { kind: 'text', text: `Всего наименований ${form.lines.length}, на сумму ${roubles(form.total)} ₽` },
    { kind: 'text', text: sumInWords(form.total), look: 'bold' },
  ];
}

const quantities = new Intl.NumberFormat('ru', { maximumFractionDigits: 6 });

/** A line to sign on. */
function signature(role: string, name: string | null): Flow[] {
  return [{ kind: 'text', text: role }, { kind: 'gap', millimetres: 8 }, { kind: 'line' }, { kind: 'text', text: name ?? 'подпись, расшифровка', look: 'small', align: 'center' }];
}
