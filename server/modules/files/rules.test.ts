import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fileNameOf, mediaTypeOf, megabytesOf } from './rules.ts';
import { jpegOf, pdfOf, pngOf } from './fixtures.ts';

describe('what the bytes are', () => {
  it.each([
    ['a PDF', pdfOf('счёт'), 'application/pdf'],
    ['a PDF of version 2', Buffer.from('%PDF-2.0\n…\n%%EOF'), 'application/pdf'],
    ['a PDF with bytes after its end', Buffer.concat([pdfOf('счёт'), Buffer.alloc(500)]), 'application/pdf'],
    ['a PNG', pngOf(800, 600), 'image/png'],
    ['a JPEG', jpegOf(800, 600), 'image/jpeg'],
    ['a JPEG with fill bytes', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xff]), jpegOf(1, 1).subarray(2)]), 'image/jpeg'],
    ['an A3 page scanned at 600 dots', pngOf(7016, 9921), 'image/png'],
  ])('%s', (_what, content, type) => {
    expect(mediaTypeOf(content)).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page that calls itself PDF further on', Buffer.from('<script>alert(1)</script>%PDF-1.7\n%%EOF')],
    ['half a PDF', pdfOf('счёт').subarray(0, 20)],
    ['a picture that may run a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), randomBytes(500)])],
    ['an archive', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(500)])],
    ['an animation', Buffer.from('GIF89a;')],
    ['the signature of PNG alone', pngOf(800, 600).subarray(0, 8)],
    ['a PNG of no size', pngOf(0, 600)],
    ['a PNG that would be unpacked to gigabytes', pngOf(50_000, 50_000)],
    ['the beginning of a JPEG alone', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['a JPEG without a frame', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), randomBytes(100)])],
    ['a JPEG that would be unpacked to gigabytes', jpegOf(65_000, 65_000)],
    ['a JPEG whose segments lead out of it', Buffer.from('ffd8ffe0fffff0f0f0f0', 'hex')],
  ])('%s is not taken', (_what, content) => {
    expect(mediaTypeOf(content)).toBeNull();
  });

  it('is found for any bytes, in a moment', () => {
    const beginnings = fc.constantFrom('', 'ffd8', 'ffd8ff', '255044462d312e37', '89504e470d0a1a0a0000000d49484452');
    fc.assert(fc.property(beginnings, fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
      expect([null, 'application/pdf', 'image/png', 'image/jpeg']).toContain(mediaTypeOf(Buffer.concat([Buffer.from(beginning, 'hex'), rest])));
    }), { numRuns: 2000 });
  });
});

describe('the name of a file', () => {
  it.each([
    ['Договор № 7 от 01.02.2026.pdf', 'Договор № 7 от 01.02.2026.pdf'],
    ['Договор № 7 от 01.02.2026', 'Договор № 7 от 01.02.2026.pdf'],
    ['СКАН.PDF', 'СКАН.pdf'],
    ['scan.exe', 'scan.exe.pdf'],
    ['photo.png', 'photo.pdf'],
    ['C:\\Users\\Анна\\счёт.pdf', 'счёт.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['счёт\r\nSet-Cookie: a=b.pdf', 'счёт Set-Cookie_ a=b.pdf'],
    ['\u202Efdp.exe', 'fdp.exe.pdf'],
    ['с\u200Bч\u200Dёт\0.pdf', 'счёт.pdf'],
    ['и\u0306.pdf', 'й.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['con.txt.pdf', '_con.txt.pdf'],
    ['a<b>"c"|d?*.pdf', 'a_b__c__d__.pdf'],
    ['. . .', 'file.pdf'],
    ['/', 'file.pdf'],
    ['\uD800.pdf', '\uFFFD.pdf'],
  ])('%j becomes %j', (typed, name) => {
    expect(fileNameOf(typed, 'application/pdf')).toBe(name);
  });

  it('ends as its kind does', () => {
    expect([fileNameOf('фото.JPEG', 'image/jpeg'), fileNameOf('фото.jpg', 'image/jpeg'), fileNameOf('фото.pdf', 'image/jpeg'), fileNameOf('фото', 'image/png')]).toEqual(['фото.jpeg', 'фото.jpg', 'фото.jpg', 'фото.png']);
  });

  it('is short, one line, without a path and stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const name = fileNameOf(typed, 'application/pdf');
      expect([...name].length).toBeLessThanOrEqual(106);
      expect(name).toMatch(/^[^\\/<>:"|?*\p{Cc}\p{Cf}]+\.pdf$/u);
      expect(fileNameOf(name, 'application/pdf')).toBe(name);
    }), { numRuns: 2000 });
  });
});

test('begun megabytes count whole', () => {
  expect([1, 1024 * 1024, 1024 * 1024 + 1].map((bytes) => megabytesOf(new Uint8Array(bytes)))).toEqual([1, 1, 2]);
});
