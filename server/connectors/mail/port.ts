import type { DeliveryOutcome, GatewayCheck } from '../delivery.ts';

export interface MailAttachment {
  /** What the reader's disk will call it; one line. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface MailMessage {
  /** Our id; becomes the Message-ID, the same for each attempt. */
  readonly id: string;
  /** One plain address each, as `isPlainAddress` has it. */
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Further headers, one line each; those that the letter has anyway are not to be named. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly MailAttachment[];
}

/** No detail of an outcome repeats the letter, an address or a password. */
export interface MailGateway {
  readonly name: string;
  send(message: MailMessage): Promise<DeliveryOutcome>;
  /** Signs in, but sends nothing. */
  check(): Promise<GatewayCheck>;
  /** Closes what is idle; whatever is sent afterwards is answered with `retry`. */
  close(): Promise<void>;
}
