import type { LinuxSession, LinuxState } from './linux-state.ts';

/** `ps -eo pid=,ppid=,user:64=,lstart=,comm=,args=`, in the C locale. */
export function printProcesses({ sessions, isBare }: LinuxState): string {
  const row = (pid: number, parent: number, user: string, startedAt: string, program: string, args: string) =>
    `${String(pid).padStart(7)} ${String(parent).padStart(7)} ${user.padEnd(64)} ${dateOf(startedAt)} ${program.padEnd(15)} ${args}\n`;
  const boot = '2041-04-30T20:00:00Z';
  return [
    row(1, 0, 'root', boot, 'systemd', '/sbin/init'),
    row(800, 1, 'root', boot, 'Xorg', '/usr/lib/xorg/Xorg :0 -seat seat0 vt7'),
    ...(isBare ? [] : [row(900, 1, 'root', boot, 'xrdp-sesman', '/usr/sbin/xrdp-sesman --nodaemon')]),
    ...sessions.flatMap(({ pid, user, startedAt, display }) => [
      row(pid, 900, 'root', startedAt, 'xrdp-sesman', '/usr/sbin/xrdp-sesman --nodaemon'),
      row(pid + 1, pid, user, startedAt, 'xfce4-session', 'xfce4-session'),
      row(pid + 2, pid, user, startedAt, 'Xorg', `/usr/lib/xorg/Xorg :${display} -auth .Xauthority -config xrdp/xorg.conf -noreset -nolisten tcp`),
    ]),
  ].join('');
}

/** `ps -o pid=,comm= --ppid`. */
export function printChildren({ sessions }: LinuxState, parent: string): string {
  const session = sessions.find(({ pid }) => String(pid) === parent);
  return session ? `${session.pid + 1} xfce4-session\n${session.pid + 2} Xorg\n${session.pid + 3} xrdp-chansrv\n` : '';
}

/** `ss -xpnH` and `ss -tpnH`, both of what is established. */
export function printSockets({ sessions }: LinuxState, kind: 'unix' | 'tcp'): string {
  const connected = sessions.filter(({ address }) => address !== null);
  if (kind === 'tcp') {
    return ['0      0               192.0.2.1:22            192.0.2.9:37120 users:(("sshd",pid=98,fd=4))\n', ...connected.map(({ pid, address }) => `0      0      [::ffff:192.0.2.1]:3389 [::ffff:${address}]:51750 users:(("xrdp",pid=${pid + 5000},fd=12))\n`)].join('');
  }
  return connected.map(({ pid, display }) => [
    `u_str 0      0      /run/xrdp/sockdir/xrdp_chansrv_socket_${display} ${pid}71 * ${pid}72 users:(("xrdp-chansrv",pid=${pid + 3},fd=13))\n`,
    `u_str 0      0             /run/xrdp/sockdir/xrdp_display_${display} ${pid}81 * ${pid}82 users:(("Xorg",pid=${pid + 2},fd=9))\n`,
    `u_str 0      0                                             * ${pid}72 * ${pid}71 users:(("xrdp",pid=${pid + 5000},fd=20))\n`,
    `u_str 0      0                                             * ${pid}82 * ${pid}81 users:(("xrdp",pid=${pid + 5000},fd=19))\n`,
  ].join('')).join('');
}

/** `loginctl show-session`, properties as asked. */
export function printSession({ id, user, display, startedAt, idleSince }: LinuxSession): string {
  const at = new Date(startedAt).toISOString();
  return [
    `Id=${id}`, `Name=${user}`, `Timestamp=${dateOf(startedAt).slice(0, 3)} ${at.slice(0, 10)} ${at.slice(11, 19)} UTC`, `Display=:${display}`, 'Type=x11', 'Class=user', 'State=active',
    `IdleHint=${idleSince === null ? 'no' : 'yes'}`, `IdleSinceHint=${idleSince === null ? 0 : Date.parse(idleSince) * 1000}`,
  ].map((line) => `${line}\n`).join('');
}

/** `Wed May  1 09:12:40 2041`. */
function dateOf(moment: string): string {
  const [, weekday, day = '', month, year, time] = /^(\w+), (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(moment).toUTCString()) ?? [];
  return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`;
}
