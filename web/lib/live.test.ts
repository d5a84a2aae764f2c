import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followStream } from './live.ts';

class Source extends EventTarget {
  static opened: Source[] = [];
  readonly CLOSED = 2;
  readyState = 0;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Source.opened.push(this);
  }
  close() {
    this.readyState = 2;
  }
  say(answer: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(answer) }));
  }
  fail(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

const page = Object.assign(new EventTarget(), { hidden: false });
function seen(isSeen: boolean) {
  page.hidden = !isSeen;
  page.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Source.opened = [];
  page.hidden = false;
});

function follow() {
  const heard: unknown[] = [];
  const end = followStream('/api/clouds', { told: (answer) => heard.push(answer), streams: (isOpen) => heard.push(isOpen ? 'open' : 'none'), refused: () => heard.push('refused') });
  return { heard, end };
}

test('each answer is told', () => {
  const { heard, end } = follow();
  Source.opened[0]?.dispatchEvent(new Event('open'));
  Source.opened[0]?.say({ clouds: [] });
  expect(heard).toEqual(['none', 'open', { clouds: [] }]);
  end();
  expect(Source.opened[0]?.readyState).toBe(2);
});

test('a page that is not seen has no stream', () => {
  const { end } = follow();
  seen(false);
  expect(Source.opened[0]?.readyState).toBe(2);
  seen(true);
  expect(Source.opened).toHaveLength(2);
  end();
  seen(false);
  seen(true);
  expect(Source.opened).toHaveLength(2);
});

test('a line that breaks is left to the browser, a refusal is tried again later', () => {
  const { heard, end } = follow();
  Source.opened[0]?.fail(0);
  vi.advanceTimersByTime(60_000);
  expect(Source.opened).toHaveLength(1);
  Source.opened[0]?.fail(2);
  expect(heard.at(-1)).toBe('refused');
  vi.advanceTimersByTime(15_000);
  expect(Source.opened).toHaveLength(2);
  end();
});
