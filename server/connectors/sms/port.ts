import type { DeliveryOutcome, GatewayCheck } from '../delivery.ts';

export interface SmsMessage {
  /** Our id of the message, the same for each attempt. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/** No detail of an outcome repeats the text, a whole number or a password. */
export interface SmsGateway {
  readonly name: string;
  send(message: SmsMessage): Promise<DeliveryOutcome>;
  /** Signs in and asks, but sends nothing. */
  check(): Promise<GatewayCheck>;
  /** Says goodbye; whatever is sent afterwards is answered with `retry`. */
  close(): Promise<void>;
}

/** ITU-T E.164. Gateways "correct" what looks otherwise, perhaps into somebody else's number. */
const E164 = /^\+[1-9]\d{6,14}$/;

/** What an adapter answers for a number that it must not pass on; null for a proper one. */
export function refuseNumber(to: string): DeliveryOutcome | null {
  return E164.test(to) ? null : { kind: 'refused', code: 'bad_number', detail: 'not a number in E.164 form' };
}
