export { clientOrganizationsAppeared } from './jobs.ts';
export { findClient, findClientNames, listClientsByEmail, listClientsByPhone, pageClients } from './queries.ts';
export { importClients } from './use-cases/import-clients.ts';
export { importSource, type ImportTotals } from './use-cases/import-source.ts';
