import { describe, expect, test } from 'vitest';
import { connectorKinds, connectorSecrets } from '#contract/connectors.ts';
import { readForm, schemaOf, secretsOf } from './values.ts';

test.each(connectorKinds)('secrets of %s are those of the contract', (kind) => {
  expect(secretsOf[kind]).toEqual(Object.keys(connectorSecrets[kind].shape));
});

describe('the form', () => {
  test('of a directory: minutes are a number, or not found out', () => {
    const typed = { name: 'Домен', settings: { url: 'ldaps://dc1.example', user: 'u', authority: null, serverName: null, oldPasswordMinutes: '60' }, secret: { password: 'p' } };
    expect(schemaOf('directory').parse(readForm('directory', typed))).toMatchObject({ settings: { oldPasswordMinutes: 60 }, secret: { password: 'p' } });
    expect(readForm('directory', { ...typed, settings: { ...typed.settings, oldPasswordMinutes: null } })).toMatchObject({ settings: { oldPasswordMinutes: null } });
  });

  test('of a cluster: beside the portal there is no other computer', () => {
    const typed = { name: 'К', settings: { rac: 'rac', ras: 'app1:1545' } };
    expect(readForm('cluster', typed)).toMatchObject({ settings: { ssh: null } });
    expect(readForm('cluster', { ...typed, settings: { ...typed.settings, ssh: { host: 'adm.example', port: '22', user: 'u', hostKey: null } } })).toMatchObject({ settings: { ssh: { host: 'adm.example', port: 22 } } });
  });

  test('tells what is no number at its field', () => {
    const { error } = schemaOf('linux_terminals').safeParse(readForm('linux_terminals', { name: 'С', settings: { host: 'h', port: 'ssh', user: 'u', sessions: 'xrdp', directoryId: '01900000-0000-7000-8000-000000000000' } }));
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['settings.port']);
  });

  test('takes away a secret that is ticked, unless another is typed', () => {
    const removed = (password: string) => readForm('linux_terminals', { settings: {}, secret: { password, privateKey: '' }, remove: { password: true, privateKey: false } })['secret'];
    expect(removed('')).toEqual({ password: null, privateKey: '' });
    expect(removed('new')).toEqual({ password: 'new', privateKey: '' });
  });
});
