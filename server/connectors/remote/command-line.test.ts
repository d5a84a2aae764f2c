import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine, fitsWindowsLine } from './command-line.ts';
import { splitWindowsLine } from './double/windows-line.ts';

const HOSTILE = ['', ' ', '--cluster-pwd=x', '/server:dc1', '"; calc', '@file', '-o ProxyCommand=touch /tmp/x', '$(id)', '`id`', "'; id; '", '&& id', '| id', '%PATH%', '^&calc', 'a\nb', '\\', '\\\\', 'a b\\', '!x!', '*', '~', 'Внимание, база обновляется', 'C:\\Program Files (x86)\\1cv8\\'];

describe('a POSIX line', () => {
  it('brings every argument through as it is', () => {
    const script = String.raw`printf '%s\0' "$@"`;
    const line = commandLine('posix', { program: 'sh', args: ['-c', script, 'sh', ...HOSTILE] });
    const { stdout } = spawnSync('/bin/sh', ['-c', line], { encoding: 'utf8' });
    expect(stdout.split('\0').slice(0, -1)).toEqual(HOSTILE);
  });

  it('refuses what no program can be handed', () => {
    expect(() => commandLine('posix', { program: 'a', args: ['b\0c'] })).toThrow(TypeError);
  });
});

describe('a Windows line', () => {
  it.each(HOSTILE)('brings %j through as it is, or refuses it', (text) => {
    if (!fitsWindowsLine(text)) return expect(() => commandLine('windows', { program: 'quser', args: [text] })).toThrow(TypeError);
    return expect(splitWindowsLine(commandLine('windows', { program: 'quser', args: [text, 'last'] }))).toEqual(['quser', text, 'last']);
  });

  it('leaves plain words bare', () => {
    expect(commandLine('windows', { program: 'msg', args: ['12', '/time:60'] })).toBe('msg 12 /time:60');
    expect(commandLine('windows', { program: String.raw`C:\Program Files\1cv8\rac.exe`, args: ['--cluster=1'] })).toBe(String.raw`"C:\Program Files\1cv8\rac.exe" "--cluster=1"`);
  });

  it('never holds a sign of cmd.exe, whatever is asked', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (args) => {
      if (args.every(fitsWindowsLine)) expect(splitWindowsLine(commandLine('windows', { program: 'msg', args }))).toEqual(['msg', ...args]);
      else expect(() => commandLine('windows', { program: 'msg', args })).toThrow(TypeError);
    }));
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom(...String.raw`aя \/ '().`) })), (args) => {
      expect(splitWindowsLine(commandLine('windows', { program: 'msg', args }))).toEqual(['msg', ...args]);
    }));
  });

  it.each(['%', '^', '&', '|', '<', '>', '"', '\n', '\r', '\0', '\u2028', '\uFF02', '\u00A5', '\u20A9'])('lets %j not through', (sign) => {
    expect(fitsWindowsLine(`a${sign}b`)).toBe(false);
  });
});
