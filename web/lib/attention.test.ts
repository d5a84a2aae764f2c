import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a minute after the last touch the page asks by itself, and says so', async () => {
  vi.useFakeTimers();
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.resetModules();
  const { attentionHeader } = await import('./attention.ts');
  expect(attentionHeader()).toEqual({});
  vi.advanceTimersByTime(60_000);
  expect(attentionHeader()).toEqual({ 'x-unattended': '1' });
  page.dispatchEvent(new Event('keydown'));
  expect(attentionHeader()).toEqual({});
});
