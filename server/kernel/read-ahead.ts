/**
 * What an outside system tells, each piece asked for while the one before is worked on. Ends at once when `stopping`
 * says so: whoever is asked then is not waited for.
 */
export async function* readAhead<T>(source: AsyncIterable<T>, stopping?: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  const stop = Promise.withResolvers<'stop'>();
  const onStop = () => stop.resolve('stop');
  stopping?.addEventListener('abort', onStop);
  const ask = () => {
    const asked = iterator.next();
    // Its failure is met when its turn comes; until then it must not end the process.
    asked.catch(() => {});
    return asked;
  };
  try {
    if (stopping?.aborted) onStop();
    for (let asked = ask(); ; ) {
      const got = await Promise.race([stop.promise, asked]);
      if (got === 'stop' || got.done === true) return;
      asked = ask();
      yield got.value;
    }
  } finally {
    stopping?.removeEventListener('abort', onStop);
    iterator.return?.().catch(() => {});
  }
}
