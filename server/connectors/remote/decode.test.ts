import { describe, expect, it } from 'vitest';
import { decode, encode } from './decode.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('decode', () => {
  it('reads the page of Russian consoles by itself', () => {
    expect(decode(bytes('80 a4 ac a8 ad a8 e1 e2 e0 a0 e2 ae e0'), 'auto')).toBe('Администратор');
  });

  it('reads UTF-8 by itself, with its mark and without', () => {
    expect(decode(Buffer.from('Диск'), 'auto')).toBe('Диск');
    expect(decode(Buffer.concat([bytes('ef bb bf'), Buffer.from('Диск')]), 'auto')).toBe('Диск');
    expect(decode(bytes('ff fe 14 04'), 'cp866')).toBe('Д');
  });

  it('does as it is told', () => {
    expect(decode(bytes('c0 ea f2'), 'windows-1251')).toBe('Акт');
    expect(decode(bytes('80 aa e2'), 'cp866')).toBe('Акт');
    expect(decode(bytes('41 80'), 'utf-8')).toBe('A\uFFFD');
  });

  it('has nothing to read in nothing', () => {
    expect(decode(new Uint8Array(), 'auto')).toBe('');
  });
});

describe('encode', () => {
  it.each(['auto', 'cp866', 'utf-8', 'windows-1251'] as const)('is read back in %s', (encoding) => {
    expect(decode(encode('Сервер № 3 закроется: Ёлка, "1С"', encoding), encoding)).toBe('Сервер № 3 закроется: Ёлка, "1С"');
  });

  it('says plainly what the page has no sign for', () => {
    expect(decode(encode('«Отчёт» — 5 ₽… 🙂', 'cp866'), 'cp866')).toBe('"Отчёт" - 5 руб.... ?');
    expect(decode(encode('«Отчёт» — 🙂', 'windows-1251'), 'windows-1251')).toBe('«Отчёт» — ?');
  });
});
