import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartError } from '#kernel/environment.ts';
import { compile } from './compile.ts';
import { loadMapping, readMapping } from './mapping-file.ts';

const product = { set: 'Catalog_Продукты', fields: { inn: 'Контрагент_Key/ИНН', category: { of: 'Вид', choose: [{ is: ['Локальный'], means: 'local' }], otherwise: 'service' }, name: 'Description' } };
const read = (file: object) => readMapping('mapping.json', JSON.stringify({ like: 'bp30', ...file }));

describe('a mapping', () => {
  it.each(['bp30', 'ut11'])('of ours, %s, is right', (name) => {
    expect([...compile(loadMapping(name)).keys()]).toEqual(['clients', 'payees', 'contracts', 'documents', 'payments']);
  });

  it('of a file says what differs', () => {
    const mapping = read({ feeds: { products: [product], payments: null }, references: { Владелец_Key: 'Catalog_Контрагенты' } });
    expect(Object.keys(mapping.feeds)).toEqual(['clients', 'payees', 'contracts', 'documents', 'products']);
    expect(mapping.references).toMatchObject({ Контрагент_Key: 'Catalog_Контрагенты', Владелец_Key: 'Catalog_Контрагенты' });
    expect(compile(mapping).get('products')?.[0]).toMatchObject({ select: ['Ref_Key', 'DeletionMark', 'Контрагент_Key', 'Вид', 'Description'], orderBy: 'Code,Ref_Key', filter: null, isDated: false });
  });

  it('is read from a file, the example of the docs too', () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'kabinet-mapping-')), 'mapping.json');
    writeFileSync(file, '\uFEFF{"like":"ut11"}');
    expect(loadMapping(file)).toEqual(loadMapping('ut11'));
    writeFileSync(file, Buffer.from([0xc0]));
    expect(() => loadMapping(file)).toThrow(/cannot be read as UTF-8/);
    const example = path.join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'examples', 'odata-mapping.json');
    expect(Object.keys(readMapping(example, readFileSync(example, 'utf8')).feeds)).toContain('products');
  });

  it('asks the base to leave out what it can', () => {
    const plans = compile(read({}));
    expect(plans.get('contracts')?.[0]?.filter).toBe("(ВидДоговора eq 'СПокупателем')");
    expect(plans.get('payees')?.map(({ filter }) => filter)).toEqual([null, null]);
    expect(plans.get('documents')?.[1]).toMatchObject({ filter: null, orderBy: 'Date,Number,Ref_Key', isDated: true });
  });

  it.each<[string, object | string, string]>([
    ['no JSON', '{', 'mapping.json: is not JSON'],
    ['another base', { like: 'bp20' }, 'mapping.json: like: '],
    ['a feed that is none', { feeds: { prices: [] } }, 'mapping.json: feeds'],
    ['a word that means nothing', { feeds: { products: [{ ...product, sort: 'Code' }] } }, 'mapping.json: feeds.products'],
    ['a field that is none', { feeds: { products: [{ ...product, fields: { naem: 'Description' } }] } }, 'mapping.json: feeds.products.0.fields.naem: products have no such field'],
    ['a key that leads nowhere', { feeds: { products: [{ ...product, fields: { name: 'Склад_Key/Description' } }] } }, 'mapping.json: feeds.products.0.fields.name: "references" do not say where Склад_Key leads'],
    ['a name that is none', { feeds: { products: [{ ...product, fields: { name: 'Имя товара' } }] } }, 'mapping.json: feeds.products.0.fields.name: "Имя товара" is no name'],
    ['rows without a property', { feeds: { products: [{ ...product, fields: { name: 'Имена{Вид=Полное}' } }] } }, 'mapping.json: feeds.products.0.fields.name: "Имена{Вид=Полное}" lacks the property of its rows'],
    ['a pattern that is none', { feeds: { products: [{ ...product, fields: { category: { of: 'Вид', choose: [{ like: '(', means: 'local' }] } } }] } }, 'mapping.json: feeds.products.0'],
    ['lines of what has none', { feeds: { products: [{ ...product, lines: { parts: ['Товары'], fields: {} } }] } }, 'mapping.json: feeds.products.0: products have no lines'],
  ])('stops the start at %s', (_name, file, message) => {
    const load = () => (typeof file === 'string' ? readMapping('mapping.json', file) : read(file));
    expect(load).toThrow(StartError);
    expect(load).toThrow(message);
  });
});
