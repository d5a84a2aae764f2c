/** The people of the demo provider who can sign in. Invented; their passwords are no secrets. */
export const demoClients = {
  administrator: { phone: '+79000000101', password: 'demo-портал-2026', firstName: 'Анна', lastName: 'Кузнецова', email: 'kuznetsova@severny-veter.example' },
  user: { phone: '+79000000102', password: 'demo-портал-2026', firstName: 'Игорь', lastName: 'Новиков', email: 'novikov@severny-veter.example' },
} as const;

export const demoManager = { email: 'manager@sever-cloud.example', password: 'demo-менеджер-2026', name: 'Ольга Лебедева' } as const;

/** What `npm start` prints of them. */
export function demoWords(): string {
  const { administrator, user } = demoClients;
  return [
    '',
    '  Demo sign-ins',
    `  client, administrator   ${administrator.phone}   ${administrator.password}`,
    `  client, plain user      ${user.phone}   ${user.password}`,
    `  provider's manager      ${demoManager.email}   ${demoManager.password}   (at /staff; asks to set up a second factor)`,
    '',
  ].join('\n');
}
