import type { BillRecipient } from '#contract/documents.ts';

/** What can be done with one recipient of the list. */
export interface RecipientDeeds {
  onAgain: (recipient: BillRecipient) => void;
  onRemove: (recipient: BillRecipient) => void;
}
