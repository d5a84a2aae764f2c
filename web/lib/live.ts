import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Endpoint, OutputOf, SentInputOf } from '#contract/endpoint.ts';
import { urlOf, type CallInput } from './api.ts';
import { useData, type DataOptions } from './query.tsx';

/** While there is no stream. */
const ASK_EVERY_MS = 15_000;

interface LiveOptions {
  keepPrevious?: boolean;
  /** False: asks nothing. */
  asks?: boolean;
  /** Called at each answer of the stream; the same function each time. A browser has few lines to a server: what changes along is better asked anew then. */
  onTold?: () => void;
}

/** The answer of a live endpoint, told anew whenever it changes, as long as the page is seen. It lies where that of the plain call does. */
export function useLive<const E extends Endpoint & { readonly live: true }>(endpoint: E, input: SentInputOf<E>, { keepPrevious = false, asks = true, onTold }: LiveOptions = {}): UseQueryResult<OutputOf<E>> {
  const client = useQueryClient();
  const url = urlOf(endpoint, input as Record<string, unknown>);
  const [streaming, setStreaming] = useState<string | null>(null);
  const query = useAnswer<E>(endpoint, input, { keepPrevious, asks, refreshEvery: streaming === url ? false : ASK_EVERY_MS });
  useEffect(() => {
    if (!asks) return;
    return followStream(url, {
      told: (answer) => {
        // What is still on its way as an answer to a plain call is older.
        void client.cancelQueries({ queryKey: [url] });
        client.setQueryData([url], answer);
        onTold?.();
      },
      streams: (isOpen) => setStreaming(isOpen ? url : null),
      refused: () => void client.invalidateQueries({ queryKey: [url] }),
    });
  }, [client, url, asks, onTold]);
  return query;
}

/** `useData` of an endpoint that takes an input, or none. */
function useAnswer<E extends Endpoint>(endpoint: E, input: SentInputOf<E>, options: DataOptions<OutputOf<E>>): UseQueryResult<OutputOf<E>> {
  const rest = endpoint.params || endpoint.query ? [input, options] : [options];
  return useData(endpoint, ...(rest as unknown as [...CallInput<E>, DataOptions<OutputOf<E>>]));
}

interface Follower {
  told(answer: unknown): void;
  streams(isOpen: boolean): void;
  /** Answered with something else than a stream: the plain call says why. */
  refused(): void;
}

/** Listens to an event stream while the page is seen. Returns what ends it. */
export function followStream(url: string, { told, streams, refused }: Follower): () => void {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  function close(): void {
    clearTimeout(again);
    source?.close();
    source = null;
    streams(false);
  }
  function open(): void {
    const opened = new EventSource(url);
    source = opened;
    opened.addEventListener('open', () => streams(true));
    opened.addEventListener('message', ({ data }) => told(JSON.parse(String(data))));
    opened.addEventListener('error', () => {
      streams(false);
      // A line that broke the browser mends by itself.
      if (opened.readyState !== opened.CLOSED) return;
      refused();
      again = setTimeout(open, ASK_EVERY_MS);
    });
  }
  function look(): void {
    close();
    if (!document.hidden) open();
  }
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
  };
}
