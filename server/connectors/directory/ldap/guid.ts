const TEXT = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;

/** As Windows writes a GUID: the first three numbers lie in the bytes with their low end first. */
export function guidText(bytes: Buffer): string {
  const numbers = [bytes.subarray(0, 4).toReversed(), bytes.subarray(4, 6).toReversed(), bytes.subarray(6, 8).toReversed(), bytes.subarray(8, 10), bytes.subarray(10, 16)];
  return numbers.map((number) => Buffer.from(number).toString('hex')).join('-');
}

/** Null: no GUID. */
export function guidBytes(text: string): Buffer | null {
  const numbers = TEXT.exec(text)?.slice(1).map((hex) => Buffer.from(hex, 'hex'));
  return numbers ? Buffer.concat(numbers.map((number, index) => (index < 3 ? number.toReversed() : number))) : null;
}
