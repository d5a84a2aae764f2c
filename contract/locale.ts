import * as z from 'zod/mini';

export const locales = ['ru', 'en'] as const;
export type Locale = (typeof locales)[number];
export const localeSchema = z.enum(locales);
