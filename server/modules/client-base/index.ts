export { clientOrganizationsAppeared } from './jobs.ts';
export { findClient, findClientCards, findClientNames, listClientsByEmail, listClientsByPhone, pageClientInns } from './queries.ts';
export { importClients } from './use-cases/import-clients.ts';
export { importSource, type ImportTotals } from './use-cases/import-source.ts';
