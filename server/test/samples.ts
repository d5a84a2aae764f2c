import * as z from 'zod/mini';

/** The id of nothing. */
export const MISSING = '01900000-0000-7000-8000-000000000000';

/** What stands in a field of this name when a call must get past its schema. */
const byName: Record<string, unknown> = {
  inn: '9900000017', phone: '+79001234567', newPhone: '+79001234567', code: '123456', email: 'anna@firm.example', password: 'лунная-соната-под-дождём',
  newPassword: 'лунная-соната-под-дождём', currentPassword: 'лунная-соната-под-дождём', birthDate: null, token: 'x', emails: ['anna@firm.example'], inns: ['9900000017'],
  documentIds: [MISSING], records: [{}],
};

interface JsonSchema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** An input that the schema takes, so that a test reaches what lies behind it. */
export function sampleOf(schema: z.ZodMiniType): Record<string, unknown> {
  return fill(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '') as Record<string, unknown>;
}

function fill(schema: JsonSchema, name: string): unknown {
  if (name in byName) return byName[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return schema.anyOf.some(({ type }) => type === 'null') ? null : fill(schema.anyOf[0] ?? {}, name);
  if (schema.format === 'uuid') return MISSING;
  if (schema.format === 'date') return '2020-10-31';
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key)).map(([key, part]) => [key, fill(part, key)]));
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return 1;
    case 'array':
      return [];
    default:
      return 'текст';
  }
}
