import * as contract from '#contract/products.ts';
import { route, type Route } from '#http/route.ts';
import { confirmAddition, declineAddition } from './additions/use-cases/decide-addition.ts';
import { listAdditions } from './additions/use-cases/list-additions.ts';
import { showAdditionScan, type ScanShelf } from './additions/use-cases/show-addition-scan.ts';
import { withdrawAddition } from './additions/use-cases/withdraw-addition.ts';
import { searchCatalog } from './catalog/use-cases/search-catalog.ts';
import { listContacts } from './contacts/use-cases/list-contacts.ts';
import { showManagerPhoto, type PhotoShelf } from './contacts/use-cases/show-manager-photo.ts';
import { writeToManager } from './contacts/use-cases/write-to-manager.ts';
import { listContracts } from './contracts/use-cases/list-contracts.ts';
import { addProduct } from './listing/use-cases/add-product.ts';
import { listProducts } from './listing/use-cases/list-products.ts';
import { listRenewals } from './renewals/use-cases/list-renewals.ts';
import { requestRenewal } from './renewals/use-cases/request-renewal.ts';
import { settleRenewal } from './renewals/use-cases/settle-renewal.ts';
import { withdrawRenewal } from './renewals/use-cases/withdraw-renewal.ts';

export function productsRoutes(shelf: PhotoShelf & ScanShelf): Route[] {
  return [
    route(contract.listProducts, listProducts),
    route(contract.listContracts, listContracts),
    route(contract.searchCatalog, searchCatalog),
    route(contract.addProduct, addProduct),
    route(contract.withdrawAddition, withdrawAddition),
    route(contract.requestRenewal, requestRenewal),
    route(contract.withdrawRenewal, withdrawRenewal),
    route(contract.listContacts, listContacts),
    route(contract.showManagerPhoto, showManagerPhoto(shelf)),
    route(contract.writeToManager, writeToManager),
    route(contract.listAdditions, listAdditions),
    route(contract.showAdditionScan, showAdditionScan(shelf)),
    route(contract.confirmAddition, confirmAddition),
    route(contract.declineAddition, declineAddition),
    route(contract.listRenewals, listRenewals),
    route(contract.settleRenewal, settleRenewal),
  ];
}
