import type { MailGateway } from './port.ts';

/** Stands in where no gateway is configured: takes every letter; the outbox shows it. */
export function createSimulatedMail(): MailGateway {
  return {
    name: 'outbox',
    send: async (message) => ({ kind: 'accepted', gatewayId: message.id }),
    check: async () => ({ ok: true, detail: 'a stand-in that takes every letter' }),
    close: async () => {},
  };
}
