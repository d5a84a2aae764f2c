import net from 'node:net';

const loopback = new net.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');

const { prototype } = net.Socket;
const connect = Object.getOwnPropertyDescriptor(prototype, 'connect')?.value as typeof prototype.connect;

/** A test that talks to the outside is a mistake: it fails at once, by name, before anything is sent or looked up. */
prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host !== null && !isLoopback(host)) throw new Error(`a test tried to reach ${host}`);
  return Reflect.apply(connect, this, args) as net.Socket;
};

/** Of each form of the call: options, [options] as node:net itself passes them, port and host; null for this machine. */
function hostOf(args: readonly unknown[]): string | null {
  const [first, second] = args.flat();
  const host = typeof first === 'object' && first !== null ? (first as { host?: unknown }).host : second;
  return typeof host === 'string' ? host : null;
}

function isLoopback(host: string): boolean {
  return net.isIP(host) === 0 ? host === 'localhost' : loopback.check(host, net.isIPv6(host) ? 'ipv6' : 'ipv4');
}
