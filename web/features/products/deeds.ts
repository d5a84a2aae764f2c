import { useState } from 'react';
import type { Contract, Product } from '#contract/products.ts';

/** What can be done from a row of the lists; each has a window of its own. */
export type ProductDeed =
  | { readonly kind: 'renew'; readonly contract: Contract }
  | { readonly kind: 'withdraw_renewal'; readonly contract: Contract; readonly renewalId: string }
  | { readonly kind: 'withdraw_addition'; readonly product: Product };

export interface AskedDeed {
  readonly deed: ProductDeed;
  readonly open: boolean;
  readonly times: number;
}

/** The window outlives the row that it is about: lists are asked anew while one reads. */
export function useDeeds() {
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const ask = (deed: ProductDeed) => setAsked((before) => ({ deed, open: true, times: (before?.times ?? 0) + 1 }));
  const close = () => setAsked((before) => before && { ...before, open: false });
  return { asked, ask, close };
}

/** How much can be done from these rows: when it gets less, what had the focus may be gone. */
export function countDeeds(contracts: ReadonlyArray<Contract | null>, products: readonly Product[]): number {
  const renewals = contracts.filter((contract) => contract?.mayRenew || contract?.renewal?.mayWithdraw).length;
  return renewals + products.filter((product) => product.addition?.mayWithdraw).length;
}
