/** Whether the text lies in the clipboard now: browsers may refuse it, and have none outside https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
