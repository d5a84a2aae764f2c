import net from 'node:net';

const LOOPBACK = /^(127\.|::1$|localhost$)/;
const connect = net.Socket.prototype.connect;

/** A test that talks to the outside is a mistake: it fails at once, by name. */
net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: Parameters<typeof connect>) {
  const [first] = args.flat() as unknown as [{ host?: string; path?: string } | undefined];
  const host = typeof first === 'object' ? first.host : undefined;
  if (host !== undefined && !LOOPBACK.test(host)) throw new Error(`a test tried to reach ${host}`);
  return connect.apply(this, args);
} as typeof connect;
