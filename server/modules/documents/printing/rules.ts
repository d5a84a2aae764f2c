/** One side of a document. */
export interface Party {
  readonly name: string;
  readonly inn: string | null;
  readonly kpp: string | null;
  readonly address: string | null;
}

export interface FormLine {
  readonly name: string;
  readonly quantity: number;
  readonly unit: string;
  readonly price: number;
  readonly sum: number;
  readonly vat: number | null;
}

/** All that a printed form of a document says; sums in kopecks. What is other here is printed anew. */
export interface Form {
  readonly kind: 'invoice' | 'act';
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly contract: string | null;
  readonly total: number;
  readonly lines: readonly FormLine[];
  readonly seller: Party;
  readonly buyer: Party;
  /** Who signs for the seller. */
  readonly head: string | null;
  readonly accountant: string | null;
  /** How to pay; of an invoice whose payee is known. */
  readonly account: { readonly number: string; readonly bank: string; readonly bic: string; readonly correspondent: string } | null;
  readonly purpose: string | null;
  /** While nothing is paid of it: the sum in it is the whole. */
  readonly qr: { readonly size: number; readonly path: string } | null;
}

/** Of the forms' look: another number prints every document anew at its next use. */
export const FORM_VERSION = 1;

/** The tax in words and figures: within the sums of the lines, or on top of them. */
export function taxOf({ total, lines }: Pick<Form, 'total' | 'lines'>): { label: string; vat: number | null; sum: number } {
  const sum = lines.reduce((all, line) => all + line.sum, 0);
  const vat = lines.reduce((all, line) => all + (line.vat ?? 0), 0);
  if (vat === 0) return { label: 'Без налога (НДС)', vat: null, sum };
  return { label: sum + vat === total ? 'Сумма НДС' : 'В том числе НДС', vat, sum };
}
