/** What we use of the untyped package `smpp` (0.5). */
declare module 'smpp' {
  export interface Pdu {
    command: string;
    command_status: number;
    message_id?: string;
    short_message?: { message?: string | Buffer; udh?: unknown };
    response(fields?: Record<string, unknown>): Pdu;
    [field: string]: unknown;
  }
  export interface Session {
    on(event: string, listener: (argument: never) => void): this;
    once(event: string, listener: (argument: never) => void): this;
    bind_transceiver(fields: Record<string, unknown>, answered: (pdu: Pdu) => void): boolean;
    submit_sm(fields: Record<string, unknown>, answered: (pdu: Pdu) => void): boolean;
    unbind(answered?: (pdu: Pdu) => void): boolean;
    send(pdu: Pdu): boolean;
    pause(): void;
    resume(): void;
    close(done?: () => void): void;
    destroy(done?: () => void): void;
  }
  export interface Server {
    listen(port: number, host: string, ready?: () => void): void;
    close(done?: () => void): void;
    address(): { port: number };
    on(event: string, listener: (argument: never) => void): this;
  }
  const smpp: {
    connect(options: Record<string, unknown>): Session;
    createServer(options: Record<string, unknown>, onSession: (session: Session) => void): Server;
  };
  export default smpp;
}
