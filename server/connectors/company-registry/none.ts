import type { CompanyRegistry } from './port.ts';

/** Stands where a provider has no registry: claims go on without one, and nothing invented is shown. */
export function createNoRegistry(): CompanyRegistry {
  return { name: 'none', find: async () => ({ kind: 'unknown' }) };
}
