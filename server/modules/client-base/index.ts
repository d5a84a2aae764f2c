export { clientOrganizationsAppeared } from './jobs.ts';
export { findClient, findClientNames, listClientsByPhone } from './queries.ts';
export { importClients } from './use-cases/import-clients.ts';
export { importSource, type ImportTotals } from './use-cases/import-source.ts';
