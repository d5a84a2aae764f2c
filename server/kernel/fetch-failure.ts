/** Why a fetch broke, in one word: the code of what lies at the bottom. Never the message, which may repeat what was sent. */
export function fetchFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'broken';
  if (error.name === 'TimeoutError') return 'timeout';
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  return error.cause === undefined ? 'broken' : fetchFailure(error.cause);
}
