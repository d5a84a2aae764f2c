import { expect, test } from 'vitest';
import { secretInGroups, svgAddress } from './secret-text.ts';

test('groups a key by four', () => {
  expect(secretInGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
});

test('an SVG stays whole in its address', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0#%"/></svg>';
  const address = svgAddress(svg);
  expect(address).not.toMatch(/[<># ]/);
  expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(svg);
});
