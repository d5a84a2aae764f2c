import * as contract from '#contract/documents.ts';
import { route, type Route } from '#http/route.ts';
import { followDocumentLink } from './links/use-cases/follow-link.ts';
import { linkDocuments } from './links/use-cases/link-documents.ts';
import { listContracts } from './listing/use-cases/list-contracts.ts';
import { listDocuments } from './listing/use-cases/list-documents.ts';
import { showDocument } from './listing/use-cases/show-document.ts';
import type { PaperShelf } from './printing/use-cases/paper-of.ts';
import { openUnsubscribeLink, settleRecipientLink, showRecipientLink, unsubscribe } from './recipients/use-cases/answer-letter.ts';
import { addRecipient, askRecipientAgain } from './recipients/use-cases/ask-recipient.ts';
import { listRecipients } from './recipients/use-cases/list-recipients.ts';
import { removeRecipient } from './recipients/use-cases/remove-recipient.ts';
import { downloadReconciliation } from './reconciliation/use-cases/download-reconciliation.ts';
import { showReconciliation } from './reconciliation/use-cases/show-reconciliation.ts';

export function documentsRoutes(shelf: PaperShelf): Route[] {
  return [
    route(contract.listDocuments, listDocuments),
    route(contract.listDocumentContracts, listContracts),
    route(contract.showDocument, showDocument),
    route(contract.linkDocuments, linkDocuments),
    route(contract.followDocumentLink, followDocumentLink(shelf)),
    route(contract.showReconciliation, showReconciliation),
    route(contract.downloadReconciliation, downloadReconciliation),
    route(contract.listRecipients, listRecipients),
    route(contract.addRecipient, addRecipient),
    route(contract.askRecipientAgain, askRecipientAgain),
    route(contract.removeRecipient, removeRecipient),
    route(contract.showRecipientLink, showRecipientLink),
    route(contract.settleRecipientLink, settleRecipientLink),
    route(contract.openUnsubscribeLink, openUnsubscribeLink),
    route(contract.unsubscribe, unsubscribe),
  ];
}
