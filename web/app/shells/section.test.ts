import { House } from 'lucide-react';
import { expect, test } from 'vitest';
import { currentSection, type SectionGroup } from './section.ts';

const group = (...hrefs: string[]): SectionGroup => ({ title: 'Обзор', sections: hrefs.map((href) => ({ href, label: href, icon: House })) });

test('the section nearest to the page is current', () => {
  const groups = [group('/staff', '/staff/clients')];
  expect(currentSection(groups, '/staff')?.href).toBe('/staff');
  expect(currentSection(groups, '/staff/claims/42')?.href).toBe('/staff');
  expect(currentSection(groups, '/staff/clients/42')?.href).toBe('/staff/clients');
});

test('the home page is current only on itself', () => {
  const groups = [group('/', '/organizations')];
  expect(currentSection(groups, '/')?.href).toBe('/');
  expect(currentSection(groups, '/profile')).toBeUndefined();
  expect(currentSection(groups, '/organizations-archive')).toBeUndefined();
});
