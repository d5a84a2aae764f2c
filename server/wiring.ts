import type pg from 'pg';
import { loadMapping } from '#connectors/back-office/odata/mapping-file.ts';
import { createODataSource } from '#connectors/back-office/odata/source.ts';
import { createPartnerApiSource } from '#connectors/back-office/partner-api/source.ts';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import { createDadataRegistry } from '#connectors/company-registry/dadata.ts';
import { createFileRegistry } from '#connectors/company-registry/file.ts';
import { createNoRegistry } from '#connectors/company-registry/none.ts';
import type { CompanyRegistry } from '#connectors/company-registry/port.ts';
import { createFolderStorage } from '#connectors/file-storage/folder.ts';
import type { FileStorage } from '#connectors/file-storage/port.ts';
import { createS3Storage } from '#connectors/file-storage/s3.ts';
import { createSimulatedMail } from '#connectors/mail/simulated.ts';
import { createSmtpGateway } from '#connectors/mail/smtp.ts';
import { createSimulatedSms } from '#connectors/sms/simulated.ts';
import { createSmppGateway } from '#connectors/sms/smpp.ts';
import { createSmscGateway } from '#connectors/sms/smsc.ts';
import { demoBackOffice } from '#db/demo/back-office.ts';
import { withDemoClouds } from '#db/demo/cloud/adapters.ts';
import { demoJobs } from '#db/demo/live.ts';
import type { Authenticators } from '#http/options.ts';
import type { Route } from '#http/route.ts';
import { startLoop, type Loop } from '#jobs/loop.ts';
import { JobRegistry } from '#jobs/registry.ts';
import { Jobs } from '#jobs/runner.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { openDatabase, type Db } from '#kernel/db.ts';
import type { Log } from '#kernel/log.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { Secrets } from '#kernel/secrets.ts';
import { Topics } from '#kernel/topics.ts';
import { accountsJobs, accountsRoutes, findClientSession } from '#modules/accounts/index.ts';
import { backOfficeJobs, backOfficeRoutes, findBackOffice } from '#modules/back-office/index.ts';
import { clientBaseRoutes } from '#modules/client-base/index.ts';
import { cloudJobs, cloudLoops, cloudRoutes, Connections, type CloudAdapters } from '#modules/cloud/index.ts';
import { documentsJobs, documentsRoutes } from '#modules/documents/index.ts';
import { filesJobs, filesRoutes, filesWith, type FileShelf } from '#modules/files/index.ts';
import { homeRoutes } from '#modules/home/index.ts';
import { writeEntries } from '#modules/journal/index.ts';
import { notifyJobs, notifyRoutes, type Gateways } from '#modules/notify/index.ts';
import { organizationsJobs, organizationsRoutes } from '#modules/organizations/index.ts';
import { productsRoutes } from '#modules/products/index.ts';
import { findStaffSession, staffJobs, staffRoutes } from '#modules/staff/index.ts';
import { createCloudAdapters } from './adapters.ts';

export interface Parts {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Left out: those of the configuration. */
  readonly sources?: readonly BackOfficeSource[];
  /** Left out: those that talk to real systems, and, but in production, to the demo provider's. */
  readonly adapters?: CloudAdapters;
}

export interface Server {
  readonly runtime: Runtime;
  readonly jobs: Jobs;
  readonly pool: pg.Pool;
  readonly fileStorage: FileStorage;
  readonly routes: readonly Route[];
  readonly authenticators: Authenticators;
  readonly topics: Topics;
  readonly connections: Connections;
  /** What a worker does all the time, beside its jobs. */
  readonly loops: readonly Loop[];
  /** Takes up a worker's work. */
  work(): Promise<void>;
  /** Can requests be served and jobs be queued now? */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Puts the parts of one process together; nothing runs until `jobs.start()` and a listening app. */
export function createServer(parts: Parts): Server {
  const { config, log } = parts;
  const database = openDatabase({ url: parts.databaseUrl, maxConnections: config.databaseConnections, namedStatements: config.namedStatements, log });
  const gateways = createGateways(config);
  const fileStorage = createFileStorage(config);
  const shelf = filesWith(fileStorage);
  const sources = parts.sources ?? createSources(config, parts.clock);
  const connections = new Connections({ db: database.db, keys: config.connectorKeys, adapters: parts.adapters ?? createAdapters(config, database.db, parts.clock), clock: parts.clock });
  const stopping = new AbortController();
  const registry = new JobRegistry([...filesJobs(fileStorage), ...notifyJobs(gateways, shelf), ...accountsJobs, ...staffJobs, ...organizationsJobs(createCompanyRegistry(config)), ...documentsJobs(shelf), ...backOfficeJobs(sources, stopping.signal), ...cloudJobs(connections), ...(config.production ? [] : demoJobs)]);
  const jobs = new Jobs({ url: parts.databaseUrl, registry, log, connections: 4, worker: config.role !== 'web' });
  const secrets = new Secrets(config.secretKey);
  const topics = new Topics({ url: parts.databaseUrl, db: database.db, log });
  const runtime: Runtime = { config, db: database.db, clock: parts.clock, secrets, log, queue: jobs, journal: writeEntries };
  const loops = cloudLoops(connections);
  const running: Array<{ stop(): Promise<void> }> = [];
  return {
    runtime,
    jobs,
    pool: database.pool,
    fileStorage,
    topics,
    connections,
    loops,
    routes: routesWith(gateways, shelf, sources),
    authenticators: {
      client: (token, isUse) => findClientSession(database.db, secrets, token, isUse),
      staff: (token, isUse) => findStaffSession(database.db, secrets, token, isUse),
      backOffice: (token) => findBackOffice(database.db, secrets, token),
    },
    async work() {
      if (config.production && config.role === 'worker' && config.isConnectorKeyShared) log.warn('what connectors sign in with is sealed by a key made of SECRET_KEY, which web processes hold too: set CONNECTORS_KEY for the workers, then run rotate-keys');
      await connections.leaveKey();
      await jobs.work(runtime);
      running.push(...loops.map((loop) => startLoop(loop, runtime, log)));
    },
    async ready() {
      try {
        await database.pool.query('select 1');
        return await jobs.isReady();
      } catch {
        return false;
      }
    },
    async close() {
      stopping.abort();
      await Promise.all([jobs.stop(), ...running.map((loop) => loop.stop())]);
      await topics.stop();
      await Promise.all([...sources.map((source) => source.close()), connections.close(), gateways.sms.close(), gateways.mail.close()]);
      await database.close();
    },
  };
}

function routesWith(gateways: Gateways, shelf: FileShelf, sources: readonly BackOfficeSource[]): Route[] {
  return [...filesRoutes(shelf), ...notifyRoutes(gateways), ...accountsRoutes, ...staffRoutes, ...clientBaseRoutes(shelf), ...organizationsRoutes, ...productsRoutes(shelf), ...documentsRoutes(shelf), ...backOfficeRoutes(sources, shelf), ...cloudRoutes, ...homeRoutes];
}

/** Every endpoint of the portal with its use case, for tests and documents that walk them all. */
export function listRoutes(): Route[] {
  return routesWith({ sms: createSimulatedSms(), mail: createSimulatedMail(), keepsTexts: { sms: true, mail: true } }, filesWith(createFolderStorage('.data/files')), []);
}

function createGateways(config: Config): Gateways {
  const { sms, mail } = config;
  return {
    sms:
      sms.gateway === 'smsc' ? createSmscGateway({ apiKey: sms.apiKey, sender: sms.sender })
      : sms.gateway === 'smpp' ? createSmppGateway({ url: sms.url, systemId: sms.systemId, password: sms.password, sender: sms.sender })
      : createSimulatedSms(),
    mail: mail.gateway === 'smtp' ? createSmtpGateway({ url: mail.url }) : createSimulatedMail(),
    keepsTexts: { sms: sms.gateway === 'outbox', mail: mail.gateway === 'outbox' },
  };
}

function createFileStorage({ fileStorage }: Config): FileStorage {
  return fileStorage.storage === 's3' ? createS3Storage(fileStorage) : createFolderStorage(fileStorage.folder);
}

/** Where none is connected, the demo provider's accounting base stands in, but not in production. */
export function createSources(config: Config, clock: Clock): BackOfficeSource[] {
  const { odata, partnerApi } = config.backOffice;
  const connected = [
    ...(odata ? [createODataSource({ ...odata, mapping: loadMapping(odata.mapping), clock })] : []),
    ...(partnerApi ? [createPartnerApiSource({ ...partnerApi, clock })] : []),
  ];
  return connected.length > 0 || config.production ? connected : [demoBackOffice(config, clock)];
}

function createAdapters(config: Config, db: Db, clock: Clock): CloudAdapters {
  const real = createCloudAdapters(clock);
  return config.production ? real : withDemoClouds(real, db, clock);
}

function createCompanyRegistry({ companyRegistry }: Config): CompanyRegistry {
  if (companyRegistry.source === 'dadata') return createDadataRegistry({ token: companyRegistry.token });
  return companyRegistry.source === 'file' ? createFileRegistry(companyRegistry.file) : createNoRegistry();
}
