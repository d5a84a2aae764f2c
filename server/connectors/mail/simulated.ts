import type { MailGateway } from './port.ts';

/** Stands in where no gateway is configured: takes every letter; the outbox shows it. */
export function createSimulatedMail(): MailGateway {
  return {
    name: 'outbox',
    send: async (message) => ({ kind: 'accepted', gatewayId: message.id }),
    close: async () => {},
  };
}
