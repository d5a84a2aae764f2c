export { clientOrganizationsAppeared } from './clients/jobs.ts';
export { listClientKeys, markClientsGone } from './clients/queries.ts';
export { clientKey } from './clients/rules.ts';
export { keepClients } from './clients/use-cases/keep-clients.ts';
export { confirmFeed, findAsOf, hasBaseline, listFeedStates } from './feeds/queries.ts';
export { listManagerKeys, markManagersGone } from './managers/queries.ts';
export { keepManagers } from './managers/use-cases/keep-managers.ts';
export { findClient, findClientNames, listClientsByEmail, listClientsByPhone, pageClients } from './queries.ts';
