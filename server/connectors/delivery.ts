/** How an attempt to send one message ended. Every end is a value; adapters throw for none of them. */
export type DeliveryOutcome =
  | { kind: 'accepted'; gatewayId: string }
  /** Will never go: bad number, prohibited text. */
  | { kind: 'refused'; code: string; detail: string }
  /** Clearly not taken, for now: busy, no money, down before the message was handed over. */
  | { kind: 'retry'; code: string; detail: string }
  /** Handed over, but the answer was lost: it may be on its way, so it must not be sent again. */
  | { kind: 'unclear'; code: string; detail: string };

/** Would the gateway take messages now? `detail` is for the staff and holds no secret. */
export interface GatewayCheck {
  readonly ok: boolean;
  readonly detail: string;
}
