import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { ensureBrowser } from '../../scripts/browser.ts';

const libraries = `/usr/lib/${os.arch() === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

/** What the real servers are made of, by Debian's packages: a file of each. */
const files = {
  domain: {
    samba: '/usr/sbin/samba',
    'samba-common-bin': '/usr/bin/samba-tool',
    'samba-ad-provision': '/usr/share/samba/setup/provision.ldif',
    'samba-dsdb-modules': `${libraries}/samba/ldb/password_hash.so`,
    'samba-vfs-modules': `${libraries}/samba/vfs/acl_xattr.so`,
    winbind: '/usr/sbin/winbindd',
    'python3-samba': '/usr/lib/python3/dist-packages/samba/__init__.py',
    'python3-markdown': '/usr/lib/python3/dist-packages/markdown/__init__.py',
  },
  sshd: {
    'openssh-server': '/usr/sbin/sshd',
  },
  terminals: {
    xrdp: '/usr/sbin/xrdp',
    xorgxrdp: '/etc/X11/xrdp/xorg.conf',
    'freerdp2-x11': '/usr/bin/xfreerdp',
    xvfb: '/usr/bin/Xvfb',
    openbox: '/usr/bin/openbox',
    xterm: '/usr/bin/xterm',
    xauth: '/usr/bin/xauth',
    'openssh-server': '/usr/sbin/sshd',
    iproute2: '/bin/ss',
    procps: '/bin/ps',
    'util-linux': '/usr/bin/nsenter',
  },
} as const;

export type Server = keyof typeof files;
export const servers = Object.keys(files) as readonly Server[];

/** Debian packages that are missing. */
export function missingPackages(server: Server): readonly string[] {
  return Object.entries(files[server]).filter(([, file]) => !existsSync(file)).map(([name]) => name);
}

export const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid'];

/** Why a server cannot be started here, in words; null: it can. */
export function obstacleTo(server: Server): string | null {
  if (process.platform !== 'linux') return 'it runs on Linux only';
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && server !== 'sshd') return 'it is started by root only';
  const missing = missingPackages(server);
  if (missing.length > 0) return isRoot ? `apt-get did not bring ${missing.join(' ')}` : `packages are missing: ${missing.join(' ')}`;
  return server === 'terminals' && !mayMakeHosts() ? 'namespaces may not be made here' : null;
}

/** Why no page can be opened here. */
export function obstacleToPages(tell: (text: string) => void): string | null {
  try {
    ensureBrowser((text) => tell(`${text}…`));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** In many containers that is forbidden. */
function mayMakeHosts(): boolean {
  return spawnSync('unshare', [...namespaces, '--fork', '--mount-proc', 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp'], { stdio: 'ignore' }).status === 0;
}
