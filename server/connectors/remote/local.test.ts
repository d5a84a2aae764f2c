import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createLocalHost } from './local.ts';
import type { Command } from './port.ts';

const host = createLocalHost();
afterAll(() => host.close());

const sh = (script: string, rest: Partial<Command> = {}) => host.run({ program: '/bin/sh', args: ['-c', script, 'sh', ...(rest.args ?? [])], timeoutMs: rest.timeoutMs ?? 20_000, ...(rest.input ? { input: rest.input } : {}) });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Running, and not only a zombie that nobody has taken away yet. */
function lives(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a program on this computer', () => {
  it('answers with its code and both its outputs', async () => {
    const ran = await sh('printf out; printf err >&2; exit 7');
    expect(ran).toMatchObject({ kind: 'ran', code: 7 });
    expect(ran.kind === 'ran' && [text(ran.stdout), text(ran.stderr)]).toEqual(['out', 'err']);
  });

  it('gets its arguments as they are and its input', async () => {
    const ran = await sh('cat; printf "%s" "$1"', { args: ['$(id); "a b"'], input: Buffer.from('привет ') });
    expect(ran.kind === 'ran' && text(ran.stdout)).toBe('привет $(id); "a b"');
  });

  it('sees nothing of the environment of the portal', async () => {
    vi.stubEnv('KABINET_SECRET', 'not for programs');
    const ran = await sh('env');
    expect(ran.kind === 'ran' && text(ran.stdout)).not.toContain('not for programs');
    vi.unstubAllEnvs();
  });

  it('has no code when a signal ended it', async () => {
    expect(await sh('kill -KILL $$')).toMatchObject({ kind: 'ran', code: null });
  });

  it('is not waited for longer than told, and ends with all that it has started', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'kabinet-local-')), 'pid');
    expect(await sh(`sleep 300 & echo $! > ${file}; wait`, { timeoutMs: 1_000 })).toMatchObject({ kind: 'trouble', code: 'timed_out' });
    const child = Number(readFileSync(file, 'utf8'));
    await expect.poll(() => lives(child)).toBe(false);
  });

  it('may not write without end', async () => {
    expect(await sh('yes')).toMatchObject({ kind: 'trouble', code: 'unexpected' });
  });

  it('is a trouble where there is none', async () => {
    expect(await host.run({ program: '/nowhere/rac', args: [], timeoutMs: 5_000 })).toMatchObject({ kind: 'trouble', code: 'unexpected' });
    expect(await host.run({ program: '/etc/passwd', args: [], timeoutMs: 5_000 })).toMatchObject({ kind: 'trouble', code: 'denied' });
  });
});
