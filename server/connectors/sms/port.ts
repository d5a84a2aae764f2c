import type { DeliveryOutcome } from '../delivery.ts';

export interface SmsMessage {
  /** Our id of the message. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

export interface SmsGateway {
  readonly name: string;
  send(message: SmsMessage): Promise<DeliveryOutcome>;
  close(): Promise<void>;
}
