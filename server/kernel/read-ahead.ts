/**
 * What an outside system tells, each piece asked for while the one before is worked on. Ends at once when `stopping`
 * says so: whoever is asked then is not waited for.
 */
export async function* readAhead<T>(source: AsyncIterable<T>, stopping?: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  const ask = () => {
    const asked = iterator.next();
    // Its failure is met when its turn comes; until then it must not end the process.
    asked.catch(() => {});
    return asked;
  };
  try {
    for (let asked = ask(); ; ) {
      const got = await orStop(asked, stopping);
      if (got === 'stop' || got.done === true) return;
      asked = ask();
      yield got.value;
    }
  } finally {
    iterator.return?.().catch(() => {});
  }
}

/** Not `Promise.race`: a promise that lives as long as the signal would hold every piece that it was raced with. */
function orStop<T>(asked: Promise<T>, stopping: AbortSignal | undefined): Promise<T | 'stop'> {
  return new Promise((resolve, reject) => {
    const onStop = () => resolve('stop');
    if (stopping?.aborted) onStop();
    stopping?.addEventListener('abort', onStop);
    asked.then(resolve, reject).finally(() => stopping?.removeEventListener('abort', onStop)).catch(() => {});
  });
}
