export { listCatalogKeys, markCatalogGone } from './catalog/queries.ts';
export { keepCatalog } from './catalog/use-cases/keep-catalog.ts';
export { listContractKeys, markContractsGone } from './contracts/queries.ts';
export { keepContracts } from './contracts/use-cases/keep-contracts.ts';
export { listProductKeys, listRegistered, markProductsGone } from './listing/queries.ts';
export { keepProducts } from './listing/use-cases/keep-products.ts';
export { productsRoutes } from './routes.ts';
