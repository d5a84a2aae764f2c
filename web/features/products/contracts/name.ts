import type { Contract } from '#contract/products.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { productPhrases } from '../phrases.ts';

type Named = Pick<Contract, 'kind' | 'number'>;

/** How a contract is called: «Договор ИТС № 42». */
export function useContractName(): (contract: Named) => string {
  const t = usePhrases(productPhrases);
  return ({ kind, number }) => `${t.kinds[kind]} ${t.numberOf(number)}`;
}
