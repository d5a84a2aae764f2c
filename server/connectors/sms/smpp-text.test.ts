import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText, type SmppContent } from './smpp-text.ts';

const textOf = ({ data_coding, short_message, message_payload, esm_class }: SmppContent) => {
  const bytes = message_payload ?? (short_message as Buffer).subarray(esm_class === 0x40 ? 6 : 0);
  return data_coding === 0 ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le');
};

describe('the text of an SMS over SMPP', () => {
  it('is UCS2, most significant byte first', () => {
    expect(encodeText('Код 7', 'payload', 0)).toEqual([{ data_coding: 8, esm_class: 0, short_message: Buffer.from('041a043e043400200037', 'hex') }]);
  });

  it.each(['it costs 5$', 'me@firm', 'a_b', '[x]', 'naïve', '~', '`'])('is UCS2 too for %j, which alphabets of gateways read apart', (text) => {
    expect(encodeText(text, 'payload', 0)).toMatchObject([{ data_coding: 8 }]);
  });

  it.each([
    ['я', 70, 1], ['я', 71, 2], ['я', 134, 2], ['я', 135, 3],
    ['x', 160, 1], ['x', 161, 2], ['x', 306, 2], ['x', 307, 3],
  ])('of %j, %i times, takes %i SMS', (letter, times, parts) => {
    expect(encodeText(letter.repeat(times), 'parts', 9)).toHaveLength(parts);
    expect(encodeText(letter.repeat(times), 'payload', 9)).toHaveLength(1);
  });

  it('carries the reference, the total and the number in each part', () => {
    const parts = encodeText('я'.repeat(140), 'parts', 0xc7) ?? [];
    expect(parts.map((part) => part.short_message?.subarray(0, 6).toString('hex'))).toEqual(['050003c70301', '050003c70302', '050003c70303']);
  });

  it('is refused when its parts cannot be numbered', () => {
    expect(encodeText('я'.repeat(67 * 255), 'parts', 0)).toHaveLength(255);
    expect(encodeText('я'.repeat(67 * 255 + 1), 'parts', 0)).toBeNull();
  });

  it('comes out as it went in, in pieces that one SMS holds', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: fc.constantFrom('я', '😀', 'a', '\n', '$'), maxLength: 400 }));
    fc.assert(fc.property(text, fc.constantFrom('payload' as const, 'parts' as const), fc.integer({ min: 0, max: 255 }), (whole, long, reference) => {
      const contents = encodeText(whole, long, reference) ?? [];
      expect(contents.map(textOf).join('')).toBe(whole);
      for (const { short_message, data_coding } of contents) expect(short_message?.length ?? 0).toBeLessThanOrEqual(data_coding === 0 ? 160 : 140);
    }));
  });
});
