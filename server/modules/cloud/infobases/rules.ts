import type { Application } from '#contract/infobases.ts';

const applications: Readonly<Record<string, Application>> = {
  '1cv8': 'thick', '1cv8c': 'thin', webclient: 'web', designer: 'designer', backgroundjob: 'background', systembackgroundjob: 'background', jobscheduler: 'scheduled',
  comconnection: 'com', wsconnection: 'web_service', httpserviceconnection: 'http_service', odataconnection: 'http_service', debugger: 'debugger',
};

/** By the cluster's name of it. */
export function applicationOf(name: string): Application {
  return applications[name.toLowerCase()] ?? 'other';
}

/** What a permission code is bound to. */
export const codeContext = (infobaseId: string) => `infobase:${infobaseId}`;

/** A block as it waits in an order to be set. */
export interface OrderedBlock {
  readonly from: string | null;
  readonly to: string | null;
  readonly message: string;
  /** In base64. */
  readonly sealedCode: string;
}

/** Seconds after which an infobase is asked again whether its sessions are blocked; and how many are asked in a round. */
export const BLOCKS_WATCHED = 55;
export const BLOCKS_UNWATCHED = 900;
export const BLOCKS_AT_ONCE = 200;
