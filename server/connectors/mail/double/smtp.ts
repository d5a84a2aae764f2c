import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import type { Certificate } from '#server/test/certificate.ts';
import { DataReader } from './data-reader.ts';

/** What the double does at a step: an answer of one or more lines, or one of the ways in which servers fail. */
export type SmtpStep =
  | string
  | { kind: 'silent' }
  /** Breaks the connection after some bytes that end no line. */
  | { kind: 'cut'; after: string }
  /** An answer without an end, byte by byte. */
  | { kind: 'drip' };

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, dots unstuffed. */
  readonly raw: string;
  readonly secure: boolean;
  readonly user: string | null;
}

export interface SmtpDoubleOptions {
  /** `starttls` is offered after EHLO; `wrapped` speaks TLS from the first byte. */
  readonly certificate?: Certificate;
  readonly tls?: 'starttls' | 'wrapped';
  readonly pipelining?: boolean;
}

type StepName = 'greeting' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'dot';

interface Talk {
  socket: net.Socket;
  secure: boolean;
  user: string | null;
  /** A sender was taken. */
  mail: boolean;
  from: string;
  to: string[];
  data: DataReader | null;
  rest: Buffer;
}

/** A mail server over loopback that speaks SMTP (RFC 5321, 3207, 4954); keeps the letters and the bytes that it got. */
export class SmtpDouble {
  readonly access = { user: 'portal@firma.example', password: 'pä55:wörd' };
  /** A step that is not named goes well. */
  steps: Partial<Record<StepName, SmtpStep>> = {};
  /** Breaks the connection when so many bytes of a letter have come. */
  cutInLetterAfter: number | null = null;
  readonly letters: Letter[] = [];
  /** Command lines of all connections, in the order in which they came. */
  readonly commands: string[] = [];
  /** What came before or without TLS, as bytes. */
  readonly clear: Buffer[] = [];
  connections = 0;
  /** Like `127.0.0.1:40123`. */
  address = '';
  readonly #server: net.Server;
  readonly #options: SmtpDoubleOptions;
  readonly #sockets = new Set<net.Socket>();

  private constructor(options: SmtpDoubleOptions) {
    this.#options = options;
    const wrapped = options.tls === 'wrapped' && options.certificate;
    this.#server = wrapped ? tls.createServer({ ...options.certificate }, (socket) => this.#talk(socket, true)) : net.createServer((socket) => this.#talk(socket, false));
  }

  static async start(options: SmtpDoubleOptions = {}): Promise<SmtpDouble> {
    const double = new SmtpDouble(options);
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    double.address = `127.0.0.1:${(double.#server.address() as net.AddressInfo).port}`;
    return double;
  }

  /** Addresses of the letters' envelopes. */
  get recipients(): string[] {
    return this.letters.flatMap((letter) => [...letter.to]);
  }

  dropConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.dropConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #talk(socket: net.Socket, secure: boolean): void {
    this.connections += 1;
    const talk: Talk = { socket, secure, user: null, mail: false, from: '', to: [], data: null, rest: Buffer.alloc(0) };
    this.#listen(talk);
    this.#do(talk, 'greeting', '220 double.example ESMTP');
  }

  #listen(talk: Talk): void {
    const { socket } = talk;
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      if (talk.socket === socket) this.#hear(talk, chunk);
    });
  }

  #hear(talk: Talk, chunk: Buffer): void {
    if (!talk.secure) this.clear.push(chunk);
    talk.rest = Buffer.concat([talk.rest, chunk]);
    while (talk.rest.length > 0 && !talk.socket.destroyed) {
      if (talk.data) {
        const rest = talk.data.read(talk.rest);
        talk.rest = Buffer.alloc(0);
        if (this.cutInLetterAfter !== null && talk.data.length >= this.cutInLetterAfter) return talk.socket.destroy() && undefined;
        if (!rest) return;
        talk.rest = rest;
        this.#endLetter(talk, talk.data.letter());
      } else {
        const end = talk.rest.indexOf('\r\n');
        if (end < 0) return;
        const line = talk.rest.subarray(0, end).toString('utf8');
        talk.rest = talk.rest.subarray(end + 2);
        this.#obey(talk, line);
      }
    }
  }

  #obey(talk: Talk, line: string): void {
    this.commands.push(line);
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    const path = /<([^>]*)>/.exec(line)?.[1] ?? '';
    switch (verb) {
      case 'EHLO':
        return this.#do(talk, 'ehlo', this.#extensions(talk));
      case 'STARTTLS':
        return this.#do(talk, 'starttls', '220 2.0.0 go ahead', () => this.#secure(talk));
      case 'AUTH':
        return this.#signIn(talk, line);
      case 'MAIL':
        Object.assign(talk, { mail: false, from: path, to: [] });
        return this.#do(talk, 'mail', '250 2.1.0 ok', () => (talk.mail = true));
      case 'RCPT':
        if (!talk.mail) return this.#say(talk, '503 5.5.1 who from?');
        return this.#do(talk, 'rcpt', '250 2.1.5 ok', () => talk.to.push(path));
      case 'DATA':
        if (talk.to.length === 0) return this.#say(talk, '554 5.5.1 no valid recipients');
        return this.#do(talk, 'data', '354 end with a dot', () => (talk.data = new DataReader()));
      case 'QUIT':
        talk.socket.end('221 2.0.0 bye\r\n');
        return undefined;
      default:
        return this.#say(talk, verb === 'RSET' || verb === 'NOOP' ? '250 2.0.0 ok' : '500 5.5.1 what?');
    }
  }

  #extensions(talk: Talk): string {
    const lines = ['double.example', 'SIZE 50000000', '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES'];
    if (this.#options.pipelining) lines.push('PIPELINING');
    if (this.#options.tls === 'starttls' && !talk.secure) lines.push('STARTTLS');
    if (talk.secure) lines.push('AUTH PLAIN');
    return lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`).join('\r\n');
  }

  #secure(talk: Talk): void {
    const plain = talk.socket;
    plain.removeAllListeners('data');
    const secure = new tls.TLSSocket(plain, { isServer: true, ...this.#options.certificate });
    Object.assign(talk, { socket: secure, secure: true, rest: Buffer.alloc(0) });
    this.#listen(talk);
  }

  #signIn(talk: Talk, line: string): void {
    const [, user = '', password = ''] = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString('utf8').split('\0');
    const known = user === this.access.user && password === this.access.password;
    if (known) talk.user = user;
    this.#do(talk, 'auth', known ? '235 2.7.0 welcome' : '535 5.7.8 wrong user or password');
  }

  /** A letter whose end has come is kept, whatever is answered then: that is what makes a lost answer unclear. */
  #endLetter(talk: Talk, raw: string): void {
    const step = this.steps.dot;
    talk.data = null;
    if (typeof step !== 'string' || !/^[45]/.test(step)) this.letters.push({ from: talk.from, to: [...talk.to], raw, secure: talk.secure, user: talk.user });
    this.#do(talk, 'dot', '250 2.0.0 queued as 4F2A');
  }

  /** Does the step as told, or as a good server does it; `then` only after a good answer. */
  #do(talk: Talk, name: StepName, good: string, then?: () => void): void {
    const step = this.steps[name] ?? good;
    if (typeof step === 'string') {
      this.#say(talk, step);
      if (/^[23]/.test(step)) then?.();
    } else if (step.kind === 'cut') {
      talk.socket.end(step.after, () => talk.socket.destroy());
    } else if (step.kind === 'drip') {
      const { socket } = talk;
      const drip = setInterval(() => socket.write('2'), 10);
      socket.on('close', () => clearInterval(drip));
    }
  }

  #say(talk: Talk, answer: string): void {
    talk.socket.write(`${answer}\r\n`);
  }
}
