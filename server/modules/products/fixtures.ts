import { randomInt } from 'node:crypto';
import type { ExchangeRecord } from '#contract/back-office.ts';
import { newId } from '#kernel/ids.ts';

export function contractRecord(changes: Partial<ExchangeRecord<'contracts'>> & { inn: string }): ExchangeRecord<'contracts'> {
  return { id: newId(), kind: 'its', number: 'ИТС-42', name: '1С:ИТС ПРОФ', startsOn: '2020-01-01', endsOn: null, registrationNumber: null, isForeign: false, removed: false, ...changes };
}

export function productRecord(changes: Partial<ExchangeRecord<'products'>> & { inn: string }): ExchangeRecord<'products'> {
  return { id: newId(), category: 'local', name: '1С:Бухгалтерия 8 ПРОФ', registrationNumber: null, quantity: 1, contractId: null, removed: false, ...changes };
}

/** One that nobody else has. */
export function newRegistrationNumber(): string {
  return String(randomInt(100_000_000_000, 281_000_000_000_000));
}
