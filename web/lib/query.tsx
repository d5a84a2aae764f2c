import { keepPreviousData, QueryClient, QueryClientProvider, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import type { Endpoint, OutputOf } from '#contract/endpoint.ts';
import { call, urlOf, type CallInput } from './api.ts';
import { ApiError } from './api-error.ts';
import { useBoot } from './boot-context.tsx';

const FRESH_MS = 10_000;
/** Lists that are searched and paged have many answers: those not shown are soon forgotten, so that a change does not ask for them all. */
const LIST_KEPT_MS = 20_000;

/** Keeps answers of the signed-in pages; starts with those that came with the page. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const { data } = useBoot();
  const [client] = useState(() => {
    const made = new QueryClient({
      defaultOptions: {
        queries: {
          staleTime: FRESH_MS,
          // A refusal stays a refusal; only what did not arrive is worth another try.
          retry: (failures, error) => !(error instanceof ApiError) && failures < 2,
        },
      },
    });
    for (const [url, answer] of Object.entries(data)) made.setQueryData([url], answer);
    return made;
  });
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

export interface DataOptions<O = unknown> {
  /** Asks again by itself after so many milliseconds, as long as the page is seen; the answer may say how often. */
  refreshEvery?: number | false | ((answer: O | undefined) => number | false);
  /** Shows the answer before while another page of the same list is asked. Never for single things. */
  keepPrevious?: boolean;
  /** False: only shows what is known already, and asks nothing. */
  asks?: boolean;
}

/** The answer of a reading endpoint, kept by its path; old data stays while it is asked anew and when that fails. */
export function useData<const E extends Endpoint>(endpoint: E, ...rest: [...CallInput<E>, options?: DataOptions<OutputOf<E>>]): UseQueryResult<OutputOf<E>> {
  const takesInput = endpoint.params !== undefined || endpoint.query !== undefined;
  const input = takesInput ? (rest[0] as Record<string, unknown>) : {};
  const options = takesInput ? rest[1] : rest[0];
  const refreshEvery = options?.refreshEvery ?? false;
  return useQuery({
    queryKey: [urlOf(endpoint, input)],
    queryFn: () => call(endpoint, ...([input] as CallInput<E>)),
    refetchInterval: typeof refreshEvery === 'function' ? ({ state }) => refreshEvery(state.data) : refreshEvery,
    enabled: options?.asks ?? true,
    ...(options?.keepPrevious ? { placeholderData: keepPreviousData, gcTime: LIST_KEPT_MS } : {}),
  });
}

/** Marks answers as out of date: of each path given and all below it. */
export function useOutdated(): (...paths: string[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    (...paths) =>
      client.invalidateQueries({ refetchType: 'all', predicate: ({ queryKey }) => paths.some((path) => isBelow(String(queryKey[0]), path)) }),
    [client],
  );
}

function isBelow(url: string, path: string): boolean {
  return url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`);
}
