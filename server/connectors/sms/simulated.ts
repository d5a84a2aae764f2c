import type { SmsGateway } from './port.ts';

/** Stands in where no gateway is configured: takes every message; the outbox shows it. */
export function createSimulatedSms(): SmsGateway {
  return {
    name: 'outbox',
    send: async (message) => ({ kind: 'accepted', gatewayId: message.id }),
    close: async () => {},
  };
}
