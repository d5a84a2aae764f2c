/** Hands something that the page holds to the browser to be kept as a file. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  follow(url, name);
  // The download has its own hold on the content by then; the next task is late enough.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** Has the browser fetch and keep what lies at a path of the portal, under the name that the server gives it. */
export function startDownload(path: string): void {
  follow(path, '');
}

function follow(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
