import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** A work that tells when it begins and ends. */
function works() {
  const log: string[] = [];
  let running = 0;
  const work = (name: string) => async () => {
    running += 1;
    expect(running).toBe(1);
    log.push(name);
    await new Promise(setImmediate);
    running -= 1;
    return name;
  };
  return { log, work };
}

describe('turns', () => {
  it('runs one work at a time, in the order of asking', async () => {
    const turns = new Turns();
    const { log, work } = works();
    await Promise.all([turns.ask('a', work('a')), turns.change(work('b')), turns.ask('c', work('c'))]);
    expect(log).toEqual(['a', 'b', 'c']);
  });

  it('answers those who ask the same before its turn with one work', async () => {
    const turns = new Turns();
    const { log, work } = works();
    const changes = ['1', '2', '3'].map((name) => turns.change(work(name)).then(() => turns.ask('list', work(`list after ${name}`))));
    await Promise.all(changes);
    expect(log).toEqual(['1', '2', '3', 'list after 1']);
  });

  it('asks anew after a change and once a question has begun', async () => {
    const turns = new Turns();
    const { log, work } = works();
    const first = turns.ask('list', work('first'));
    const change = turns.change(work('change'));
    const second = turns.ask('list', work('second'));
    await first;
    await Promise.all([change, second, turns.ask('list', work('third'))]);
    expect(log).toEqual(['first', 'change', 'second']);
    await turns.ask('list', work('fourth'));
    expect(log.at(-1)).toBe('fourth');
  });

  it('goes on after a work that fails', async () => {
    const turns = new Turns();
    const failure = turns.change(async () => {
      throw new Error('broken');
    });
    expect(await turns.ask('list', async () => 'well')).toBe('well');
    await expect(failure).rejects.toThrow('broken');
  });
});
