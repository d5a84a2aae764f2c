import { LdapDirectory } from '#connectors/directory/ldap.ts';
import { createRacCluster } from '#connectors/infobase-cluster/rac.ts';
import type { Shell } from '#connectors/remote/command-line.ts';
import { learnHostKey } from '#connectors/remote/host-key.ts';
import { createLocalHost } from '#connectors/remote/local.ts';
import type { RemoteHost } from '#connectors/remote/port.ts';
import { createSshHost } from '#connectors/remote/ssh.ts';
import { createLinuxServer } from '#connectors/terminal-servers/linux.ts';
import { createWindowsServer } from '#connectors/terminal-servers/windows.ts';
import type { ConnectorSettings } from '#contract/connectors.ts';
import type { Clock } from '#kernel/clock.ts';
import type { CloudAdapters, Known, KnownTerminals } from '#modules/cloud/index.ts';

/** What talks to the provider's systems, made of what the staff have said of them. */
export function createCloudAdapters(clock: Clock): CloudAdapters {
  return {
    directory: ({ settings: { url, user, authority, serverName }, secret }) => new LdapDirectory({ url, user, authority, serverName, password: secret.password ?? '' }),
    terminals: createTerminals,
    cluster: (known) => createCluster(known, clock),
    learnHostKey,
  };
}

function createTerminals(known: KnownTerminals) {
  const { settings, secret } = known;
  if (known.kind === 'linux_terminals') return createLinuxServer({ host: createHost(settings, secret, 'posix'), sessions: known.settings.sessions });
  const { encoding, timeZone, user } = known.settings;
  return createWindowsServer({ host: createHost(settings, secret, 'windows'), encoding, account: user, timeZone, dayOrder: null });
}

function createCluster({ settings, secret }: Known<'cluster'>, clock: Clock) {
  const { ssh, rac, ras, encoding, timeZone, clusterId, clusterUser } = settings;
  return createRacCluster({
    // Where rac is a Windows program, Windows reads its command line.
    host: ssh ? createHost(ssh, secret, /\\|\.exe$/i.test(rac) ? 'windows' : 'posix') : createLocalHost(),
    program: rac,
    address: ras,
    encoding,
    timeZone,
    clusterId,
    administrator: clusterUser === null ? null : { user: clusterUser, password: secret.clusterPassword ?? '' },
    clock,
  });
}

type Access = Pick<ConnectorSettings<'linux_terminals'>, 'host' | 'port' | 'user' | 'hostKey'>;

function createHost({ host, port, user, hostKey }: Access, { password, privateKey, passphrase }: KnownTerminals['secret'], shell: Shell): RemoteHost {
  return createSshHost({
    host,
    port,
    user,
    ...(password ? { password } : {}),
    ...(privateKey ? { privateKey, ...(passphrase ? { passphrase } : {}) } : {}),
    // No host shows this one: what is not known yet is not believed.
    fingerprint: hostKey ?? '',
    shell,
  });
}
