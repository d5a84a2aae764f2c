/** Hands a text to the browser to be kept as a file. */
export function saveFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content by then; the next task is late enough.
  setTimeout(() => URL.revokeObjectURL(url));
}
