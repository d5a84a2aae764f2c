import type { DeliveryOutcome } from '../delivery.ts';

export interface MailMessage {
  /** Our id; becomes the Message-ID, the same for each attempt. */
  readonly id: string;
  /** One plain address each. */
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailGateway {
  readonly name: string;
  send(message: MailMessage): Promise<DeliveryOutcome>;
  close(): Promise<void>;
}
