/** What is looked for: documents whose number ends so, or whose sum lies between these, in kopecks. */
export interface Search {
  readonly numberEnd: string;
  readonly sum: { readonly from: number; readonly to: number } | null;
}

/** A search as it is typed: «417», «№ БП00-000417», «15340,50», «15 340.5 ₽»; a sum without kopecks means any of them. */
export function searchOf(typed: string | undefined): Search | null {
  const text = (typed ?? '').trim().toLowerCase();
  if (text === '') return null;
  return { numberEnd: text.replace(/^№\s*/, ''), sum: sumOf(text) };
}

function sumOf(text: string): Search['sum'] {
  const [, whole, part] = /^(0|[1-9]\d{0,12})(?:[.,](\d{1,2}))?(?:₽|р|руб)?\.?$/.exec(text.replace(/\s/g, '')) ?? [];
  if (whole === undefined) return null;
  const from = Number(`${whole}${(part ?? '').padEnd(2, '0')}`);
  return { from, to: part === undefined ? from + 99 : from };
}
