import { z } from 'zod';

/** How an answer ends, seen in the wild; all with HTTP 200. */
export const SUCCESS = 1;
export const NO_AGREEMENT = 101;

const text = z.string().transform((value) => value.trim());
const number = z.union([text, z.int().min(0).transform(String)]);

export const contractInfo = z.object({
  description: text.nullish(),
  startDate: text,
  endDate: text,
  itsContractType: z.object({ uin: text, name: text.nullish(), nameForUser: text.nullish() }),
});
export type ContractInfo = z.output<typeof contractInfo>;

/** `POST /api/rest/public/subscription/checkItsByRegNum`: one a number, in any order. */
export const checkAnswer = z.array(z.object({
  code: z.int(),
  status: text.nullish(),
  regNumber: number.nullish(),
  itsContractInfo: z.array(z.unknown()).nullish(),
}));
export type Checked = z.output<typeof checkAnswer>[number];

/** Numbers come as texts and as numbers, with zeros in front and without. */
export function sameNumber(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}
