import { existsSync } from 'node:fs';
import os from 'node:os';

const libraries = `/usr/lib/${os.arch() === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

/** What the real servers need, by Debian's packages: a file of each. */
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
  terminals: {
    xrdp: '/usr/sbin/xrdp',
    xorgxrdp: '/etc/X11/xrdp/xorg.conf',
    'freerdp2-x11': '/usr/bin/xfreerdp',
    xvfb: '/usr/bin/Xvfb',
    openbox: '/usr/bin/openbox',
    xterm: '/usr/bin/xterm',
    xauth: '/usr/bin/xauth',
    'openssh-server': '/usr/sbin/sshd',
    iproute2: '/usr/bin/ss',
    procps: '/usr/bin/ps',
    'util-linux': '/usr/bin/nsenter',
  },
} as const;

export type Part = keyof typeof files;
export const parts = Object.keys(files) as readonly Part[];

/** Debian packages that are missing; none: the part can be started. */
export function missingFor(part: Part): readonly string[] {
  return Object.entries(files[part]).filter(([, file]) => !existsSync(file)).map(([name]) => name);
}
