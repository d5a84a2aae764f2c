/** What we use of the untyped package `smpp` (0.5). */
declare module 'smpp' {
  import type { Socket } from 'node:net';

  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    readonly message_id?: string;
    isResponse(): boolean;
    response(fields?: Record<string, unknown>): Pdu;
    readonly [field: string]: unknown;
  }

  export type Answered = (pdu: Pdu) => void;

  /** Each sending answers false when the socket takes nothing any more; `answered` is not called then. */
  export interface Session {
    readonly socket: Socket;
    on(event: 'connect' | 'secureConnect' | 'close', listener: () => void): this;
    on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): this;
    on(event: 'pdu' | 'bind_transceiver' | 'submit_sm' | 'deliver_sm_resp' | 'enquire_link' | 'unbind', listener: (pdu: Pdu) => void): this;
    bind_transceiver(fields: Record<string, unknown>, answered: Answered): boolean;
    submit_sm(fields: Record<string, unknown>, answered: Answered): boolean;
    deliver_sm(fields: Record<string, unknown>, answered: Answered): boolean;
    enquire_link(answered: Answered): boolean;
    unbind(answered: Answered): boolean;
    send(pdu: Pdu): boolean;
    close(done?: () => void): void;
    destroy(done?: () => void): void;
  }

  export interface Server {
    readonly sessions: Session[];
    listen(port: number, host: string, ready: () => void): void;
    close(done: () => void): void;
    address(): { port: number };
    on(event: 'error', listener: (error: Error) => void): this;
  }

  const smpp: {
    connect(options: Record<string, unknown>): Session;
    createServer(options: { key?: string; cert?: string }, onSession: (session: Session) => void): Server;
    /** Names of command statuses (SMPP 3.4, 5.1.3). */
    readonly errors: Readonly<Record<string, number>>;
  };
  export default smpp;
}
