import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFileRegistry } from '#connectors/company-registry/file.ts';
import type { Company } from '#connectors/company-registry/port.ts';
import { companyStatuses } from '#contract/organizations.ts';
import { demoClientBase } from './clients.ts';

const file = path.join(import.meta.dirname, 'data', 'companies.jsonl');
const registry = createFileRegistry(file);
const companies = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Company);

test('the companies of the demo cannot be real', () => {
  expect(companies.filter(({ inn }) => !inn.startsWith('9900'))).toEqual([]);
  expect(companies.filter(({ ogrn }) => ogrn?.slice(3, 5) !== '99')).toEqual([]);
  expect(companies.filter(({ ogrn, registeredOn }) => ogrn?.slice(1, 3) !== registeredOn?.slice(2, 4))).toEqual([]);
});

test('the registry knows the demo\'s clients by the same names, but for private persons', async () => {
  for (const { inn, kpp, name, type } of demoClientBase()) {
    const answer = await registry.find(inn);
    if (type === 'self_employed') expect(answer).toEqual({ kind: 'unknown' });
    else expect(answer).toMatchObject({ kind: 'found', company: { name, kpp, status: 'active', head: type === 'entrepreneur' ? null : { name: expect.any(String) as string } } });
  }
});

test('it knows others, too, of each status', async () => {
  const clients = new Set(demoClientBase().map(({ inn }) => inn));
  const others = companies.filter(({ inn }) => !clients.has(inn));
  expect(new Set(others.map(({ status }) => status))).toEqual(new Set(companyStatuses));
  expect(others.filter(({ inn }) => inn.length === 12).map(({ status }) => status)).toEqual(['active', 'liquidated']);
  expect(others.filter(({ status, liquidatedOn }) => (status === 'liquidated') !== (liquidatedOn !== null))).toEqual([]);
});
