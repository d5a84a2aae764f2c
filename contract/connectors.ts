import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { pageOf, pageQuery } from './paging.ts';

/** Systems of the provider that the cloud is driven by; each is one address. Staff only. */
export const connectorKinds = ['directory', 'windows_terminals', 'linux_terminals', 'cluster'] as const;
export type ConnectorKind = (typeof connectorKinds)[number];

const line = (most = 300) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(most, 'too_long'), z.regex(/^[^\p{Cc}]*$/u, 'invalid'));
const host = line(253).check(z.regex(/^[\p{L}\d.:-]+$/u, 'invalid'));
const port = (usual: number) => z._default(z.number().check(z.int(), z.minimum(1), z.maximum(65_535)), usual);
const pem = z._default(z.nullable(z.string().check(z.trim(), z.maxLength(20_000, 'too_long'), z.regex(/^-----BEGIN [A-Z ]+-----[\s\S]+-----END [A-Z ]+-----$/, 'invalid'))), null);
/** `SHA256:` and 43 characters, as ssh-keygen -l prints it; null: not known yet, so nothing is done there. */
const hostKey = z._default(z.nullable(z.string().check(z.trim(), z.regex(/^SHA256:[A-Za-z0-9+/]{43}$/, 'invalid'))), null);
const encodings = ['auto', 'utf-8', 'cp866', 'windows-1251'] as const;
const timeZone = z._default(line(60), 'Europe/Moscow');

const ssh = { host, port: port(22), user: line(100), hostKey };
const sshSecret = { password: z._default(z.nullable(z.string().check(z.maxLength(500, 'too_long'))), null), privateKey: pem, passphrase: z._default(z.nullable(z.string().check(z.maxLength(500, 'too_long'))), null) };

/** What staff may see, by kind. */
export const connectorSettings = {
  directory: z.object({
    /** `ldaps://host:636`, or `ldap://host:389`, which is then turned to TLS before anything is said. */
    url: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(300, 'too_long'), z.regex(/^ldaps?:\/\/[^\s/@]+$/i, 'invalid')),
    user: line(500),
    /** Who signed the server's certificate; null: one of the public authorities. */
    authority: pem,
    /** The name in the certificate where it is not the one of the address. */
    serverName: z._default(z.nullable(host), null),
    /** Minutes for which a former password still opens the account: of Samba 60 unless set otherwise. Null: not found out. */
    oldPasswordMinutes: z._default(z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(1440))), null),
  }),
  windows_terminals: z.object({ ...ssh, encoding: z._default(z.enum(encodings), 'auto'), timeZone, /** Whose people sign in there. */ directoryId: z.uuid() }),
  linux_terminals: z.object({ ...ssh, sessions: z._default(z.enum(['logind', 'xrdp']), 'logind'), directoryId: z.uuid() }),
  cluster: z.object({
    /** Where `rac` runs: on a computer of administration over SSH, or beside the portal's worker when there is none. */
    ssh: z._default(z.nullable(z.object(ssh)), null),
    rac: line(500),
    ras: z._default(line(300), 'localhost:1545'),
    clusterId: z._default(z.nullable(z.uuid()), null),
    clusterUser: z._default(z.nullable(line(100)), null),
    encoding: z._default(z.enum(encodings), 'auto'),
    timeZone,
  }),
} as const;
/** What nobody sees again. In a change an empty text, or none, keeps what was there and null takes it away; whoever changes the address says all of them again. */
export const connectorSecrets = {
  directory: z.object({ password: z.string().check(z.maxLength(500, 'too_long')) }),
  windows_terminals: z.object(sshSecret),
  linux_terminals: z.object(sshSecret),
  cluster: z.object({ ...sshSecret, clusterPassword: z._default(z.nullable(z.string().check(z.maxLength(500, 'too_long'))), null) }),
} as const;
export type ConnectorSettings<K extends ConnectorKind> = z.output<(typeof connectorSettings)[K]>;
export type ConnectorSecret<K extends ConnectorKind> = z.output<(typeof connectorSecrets)[K]>;

export const connectorTroubles = ['unreachable', 'timed_out', 'untrusted', 'refused', 'denied', 'unexpected'] as const;
/** What a test may see; `host_key` comes beside a refusal. */
export const factNames = ['server', 'domain', 'functional_level', 'account', 'users', 'old_password_lives', 'sessions', 'messages', 'version', 'infobases', 'session_message', 'host_key'] as const;
export type FactName = (typeof factNames)[number];
/** What a test saw: facts by name, or the refusal. */
export const connectorSight = z.object({
  at: z.iso.datetime(),
  trouble: z.nullable(z.object({ code: z.enum(connectorTroubles), detail: z.string() })),
  facts: z.array(z.object({ name: z.enum(factNames), value: z.string() })),
});

export const connector = z.object({
  id: z.uuid(),
  kind: z.enum(connectorKinds),
  name: z.string(),
  isSimulated: z.boolean(),
  isOn: z.boolean(),
  /** As `connectorSettings` of its kind. */
  settings: z.record(z.string(), z.unknown()),
  /** Of secrets: which are there. */
  secrets: z.array(z.string()),
  clouds: z.number(),
  /** Terminal servers of a directory. */
  servers: z.number(),
  health: z.object({
    askedAt: z.nullable(z.iso.datetime()),
    answeredAt: z.nullable(z.iso.datetime()),
    silentSince: z.nullable(z.iso.datetime()),
    trouble: z.nullable(z.object({ code: z.enum(connectorTroubles), detail: z.string() })),
    /** Of the last 24 hours. */
    asked: z.number(),
    failed: z.number(),
    meanMs: z.nullable(z.number()),
  }),
  /** The newest test; `isRunning` while one is asked for and not answered. */
  sight: z.nullable(connectorSight),
  isTesting: z.boolean(),
});
export type Connector = z.output<typeof connector>;

/** `troubled`: silent, or answering in part. */
export const connectorFilters = ['troubled', 'off'] as const;
/** By kind and name; `search` in the name and the address. `counts` are of all that search and kind leave. */
export const listConnectors = endpoint({
  method: 'GET', path: '/api/staff/connectors', audience: 'staff', live: true,
  query: z.object({ ...pageQuery, search: z.optional(z.string().check(z.trim(), z.maxLength(100))), kind: z.optional(z.enum(connectorKinds)), show: z.optional(z.enum(connectorFilters)) }),
  output: z.object({ ...pageOf(connector).shape, counts: z.object({ all: z.number(), troubled: z.number(), off: z.number() }), directories: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  errors: ['forbidden'],
});
const connectorParams = z.object({ connectorId: z.uuid() });
export const showConnector = endpoint({
  method: 'GET', path: '/api/staff/connectors/:connectorId', audience: 'staff', live: true,
  params: connectorParams,
  output: connector,
  errors: ['forbidden'],
});
const name = line(100);
/** Settings and secret are checked by the kind in the use case, so that what is wrong is told at its field. */
const given = { name, settings: z.record(z.string(), z.unknown()), secret: z.record(z.string(), z.unknown()) };
export const addConnector = endpoint({
  method: 'POST', path: '/api/staff/connectors', audience: 'staff',
  body: z.object({ kind: z.enum(connectorKinds), ...given }),
  output: z.object({ connectorId: z.uuid() }),
  errors: ['forbidden', 'name_taken'],
});
/** Terminal servers on which clouds stand keep their directory. */
export const changeConnector = endpoint({
  method: 'PUT', path: '/api/staff/connectors/:connectorId', audience: 'staff',
  params: connectorParams,
  body: z.object(given),
  output: z.object({}),
  errors: ['forbidden', 'name_taken', 'connector_used'],
});
export const switchConnector = endpoint({
  method: 'POST', path: '/api/staff/connectors/:connectorId/switch', audience: 'staff',
  params: connectorParams,
  body: z.object({ isOn: z.boolean() }),
  output: z.object({}),
  errors: ['forbidden'],
});
/** One that no cloud stands on. */
export const removeConnector = endpoint({
  method: 'DELETE', path: '/api/staff/connectors/:connectorId', audience: 'staff',
  params: connectorParams,
  output: z.object({}),
  errors: ['forbidden', 'connector_used'],
});
/** «Что видно»: a worker looks, the answer comes with the connector. `trialLogin`: an account of a directory whose password may be reset for it. */
export const testConnector = endpoint({
  method: 'POST', path: '/api/staff/connectors/:connectorId/test', audience: 'staff',
  params: connectorParams,
  body: z.object({ trialLogin: z._default(z.nullable(line(100)), null), unit: z._default(z.nullable(line(1000)), null) }),
  output: z.object({}),
  errors: ['forbidden', 'too_many_requests'],
});

// Which client has which cloud.

/** A distinguished name (RFC 4514), as far as a look at it tells. */
export const distinguishedName = line(1000).check(z.regex(/^[^=,\\]+=(?:[^,\\]|\\.)+(?:,[^=,\\]+=(?:[^,\\]|\\.)+)*$/, 'invalid'));
const cloudStands = {
  name: line(100),
  directoryId: z._default(z.nullable(z.uuid()), null),
  /** One of both, when there is a directory. */
  unit: z._default(z.nullable(distinguishedName), null),
  group: z._default(z.nullable(distinguishedName), null),
  serverIds: z._default(z.array(z.uuid()).check(z.maxLength(200, 'too_many')), []),
};
const infobaseOfCluster = { clusterId: z.uuid(), key: z.uuid(), title: line(200) };
/** An administrator in the infobase, where the cluster asks for one before it blocks sessions. */
const infobaseAccess = z.object({ user: line(200), password: z.string().check(z.maxLength(500, 'too_long')) });
export const cloudSetting = z.object({
  ...cloudStands,
  /** `access` left out keeps the one that was there. */
  infobases: z._default(z.array(z.object({ ...infobaseOfCluster, access: z.optional(z.nullable(infobaseAccess)) })).check(z.maxLength(1000, 'too_many')), []),
});
export const staffCloud = z.object({
  id: z.uuid(),
  inn: z.string(),
  /** The push API keeps it; staff see it only. */
  isPushed: z.boolean(),
  ...cloudStands,
  infobases: z.array(z.object({ ...infobaseOfCluster, hasAccess: z.boolean() })),
  users: z.number(),
  /** What goes with the cloud: requests that are open, and orders that are being carried out. */
  openRequests: z.number(),
  openOrders: z.number(),
});
export type StaffCloud = z.output<typeof staffCloud>;

export const listStaffClouds = endpoint({
  method: 'GET', path: '/api/staff/clients/:inn/clouds', audience: 'staff',
  params: z.object({ inn: z.string().check(z.regex(/^\d{10}(\d\d)?$/)) }),
  output: z.object({ clouds: z.array(staffCloud), connectors: z.array(z.object({ id: z.uuid(), kind: z.enum(connectorKinds), name: z.string(), directoryId: z.nullable(z.uuid()) })) }),
  errors: ['forbidden'],
});
export const addCloud = endpoint({
  method: 'POST', path: '/api/staff/clients/:inn/clouds', audience: 'staff',
  params: z.object({ inn: z.string().check(z.regex(/^\d{10}(\d\d)?$/)) }),
  body: cloudSetting,
  output: z.object({ cloudId: z.uuid() }),
  errors: ['forbidden', 'name_taken', 'infobase_taken', 'place_taken'],
});
export const changeCloud = endpoint({
  method: 'PUT', path: '/api/staff/clouds/:cloudId', audience: 'staff',
  params: z.object({ cloudId: z.uuid() }),
  body: cloudSetting,
  output: z.object({}),
  errors: ['forbidden', 'name_taken', 'infobase_taken', 'place_taken'],
});
export const removeCloud = endpoint({
  method: 'DELETE', path: '/api/staff/clouds/:cloudId', audience: 'staff',
  params: z.object({ cloudId: z.uuid() }),
  output: z.object({}),
  errors: ['forbidden'],
});
/** Infobases of a cluster as it told them last, with the client who has them. */
export const listClusterInfobases = endpoint({
  method: 'GET', path: '/api/staff/connectors/:connectorId/infobases', audience: 'staff',
  params: connectorParams,
  query: z.object({ search: z.optional(z.string().check(z.trim(), z.maxLength(100))) }),
  output: z.object({ infobases: z.array(z.object({ key: z.uuid(), name: z.string(), description: z.string(), inn: z.nullable(z.string()) })), isComplete: z.boolean() }),
  errors: ['forbidden'],
});
