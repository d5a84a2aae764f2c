import { createCanvas, Path2D } from '@napi-rs/canvas';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { paymentText, purposeOf, type Account } from './rules.ts';
import { drawQr } from './use-cases/draw-qr.ts';

const payee: Account = { name: 'ООО «Северное облако»', inn: '9900000017', kpp: '990001001', account: '40702810900000000001', bank: 'АО «Банк Пример»', bic: '044525000', correspondentAccount: '30101810000000000000' };
const MANDATORY = ['Name', 'PersonalAcc', 'BankName', 'BIC', 'CorrespAcc'];

/** Reads a payment as a bank's program does: the sign after the header parts the fields. */
function fieldsOf(text: string): Array<[string, string]> {
  expect(text.slice(0, 7)).toBe('ST00012');
  return text.slice(8).split(text[7] ?? '').map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]);
}

describe('the text of a payment', () => {
  test('has what must be there first and in order, the sum in kopecks', () => {
    expect(paymentText(payee, 1_534_050, 'Оплата по счету № 417 от 10.11.2026')).toBe(
      'ST00012|Name=ООО «Северное облако»|PersonalAcc=40702810900000000001|BankName=АО «Банк Пример»|BIC=044525000|CorrespAcc=30101810000000000000|Sum=1534050|Purpose=Оплата по счету № 417 от 10.11.2026|PayeeINN=9900000017|KPP=990001001',
    );
    expect(paymentText({ ...payee, kpp: null }, 1, 'x')).toMatch(/Sum=1\|Purpose=x\|PayeeINN=9900000017$/);
  });

  test('takes for a separator what stands in no value; where all signs do, there is none', () => {
    expect(paymentText({ ...payee, name: 'А|Б#В' }, 1, 'x;y')?.[7]).toBe(':');
    expect(paymentText({ ...payee, name: '|#;:^_~{}!$%&()*+,/@' }, 1, 'x')).toBeNull();
  });

  test('keeps to 300 bytes of what must be there, and is not made where it cannot', () => {
    const others = Buffer.byteLength(`ST00012|Name=|PersonalAcc=${payee.account}|BankName=${payee.bank}|BIC=${payee.bic}|CorrespAcc=${payee.correspondentAccount}`);
    const named = (bytes: number) => paymentText({ ...payee, name: 'x'.repeat(bytes) }, 1, 'Ы'.repeat(210));
    expect([named(300 - others), named(301 - others)]).toEqual([expect.any(String), null]);
  });

  test('can be read back, whatever the names and words', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(fc.property(name, name, fc.string({ unit: 'binary', maxLength: 210 }), fc.integer({ min: 1, max: 1e15 }), (company, bank, purpose, amount) => {
      const text = paymentText({ ...payee, name: company, bank }, amount, purpose);
      if (text === null) return;
      const fields = fieldsOf(text);
      const tame = (value: string) => value.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').replace(/\p{Cf}/gu, '').trim();
      expect(fields.map(([key]) => key)).toEqual([...MANDATORY, 'Sum', 'Purpose', 'PayeeINN', 'KPP']);
      expect(Object.fromEntries(fields)).toMatchObject({ Name: tame(company), BankName: tame(bank), Purpose: tame(purpose), Sum: String(amount) });
    }));
  });
});

describe('the words of a payment', () => {
  const invoice = { number: '417', issued_on: '2026-11-10', purpose: null, total: 1_200_000 };
  const taxed = [{ vat: 150_000 }, { vat: 50_000 }, { vat: null }];

  test.each([
    ['the tax of the whole', 1_200_000, taxed, 'Оплата по счету № 417 от 10.11.2026. В т.ч. НДС 2000,00 руб.'],
    ['the share of a part', 400_000, taxed, 'Оплата по счету № 417 от 10.11.2026. В т.ч. НДС 666,67 руб.'],
    ['none', 1_200_000, [{ vat: null }], 'Оплата по счету № 417 от 10.11.2026. Без НДС'],
    ['nothing where it is not known', 1_200_000, null, 'Оплата по счету № 417 от 10.11.2026'],
  ])('name %s', (_what, amount, lines, words) => {
    expect(purposeOf(invoice, amount, lines)).toBe(words);
  });

  test('are the source’s own, and no longer than a payment order takes', () => {
    expect(purposeOf({ ...invoice, purpose: 'За сервер\n' }, 1, taxed)).toBe('За сервер');
    expect([...purposeOf({ ...invoice, number: '9'.repeat(400) }, 1, taxed)]).toHaveLength(210);
  });
});

/** The picture as a page shows it, read by a program that had no part in drawing it. */
function readPicture({ size, path }: { size: number; path: string }, scale: number): string | undefined {
  const side = (size + 8) * scale;
  const picture = createCanvas(side, side).getContext('2d');
  picture.fillStyle = 'white';
  picture.fillRect(0, 0, side, side);
  picture.fillStyle = 'black';
  picture.scale(scale, scale);
  picture.translate(4, 4);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
  picture.fill(new Path2D(path));
  const read = jsqr.default(new Uint8ClampedArray(picture.getImageData(0, 0, side, side).data), side, side);
  return read ? Buffer.from(read.binaryData).toString() : undefined;
}

describe('the picture', () => {
  test.each([3, 4, 7])('is read by an independent reader, at %s points a module', (scale) => {
    const text = paymentText(payee, 1_534_050, 'Оплата по счету № 417 от 10.11.2026. В т.ч. НДС 2556,75 руб.') ?? '';
    expect(readPicture(drawQr(text), scale)).toBe(text);
  });

  test('is read at its longest, too', () => {
    const text = paymentText({ ...payee, name: 'О'.repeat(60) }, 1e15, 'Ж'.repeat(210)) ?? '';
    expect(Buffer.byteLength(text)).toBeGreaterThan(700);
    expect(readPicture(drawQr(text), 4)).toBe(text);
  });
});
