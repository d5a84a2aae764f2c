/** A pattern of `like` for texts that contain this one, sign by sign. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
