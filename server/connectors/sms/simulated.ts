import type { SmsGateway } from './port.ts';

/** Stands in where no gateway is configured: takes every message; the outbox shows it. */
export function createSimulatedSms(): SmsGateway {
  return {
    name: 'outbox',
    send: async (message) => ({ kind: 'accepted', gatewayId: message.id }),
    check: async () => ({ ok: true, detail: 'a stand-in that takes every message' }),
    close: async () => {},
  };
}
