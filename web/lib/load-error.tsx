import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from '#web/ui/error-state.tsx';
import { errorText, requestNumber } from './errors.ts';
import { useLocale } from './locale.tsx';

/** Stands in the place of data that did not come, with a way to ask again. */
export function LoadError({ query }: { query: Pick<UseQueryResult, 'error' | 'refetch' | 'isFetching'> }) {
  const locale = useLocale();
  return (
    <ErrorState
      text={errorText(query.error, locale)}
      requestId={requestNumber(query.error)}
      onRetry={() => void query.refetch()}
      retrying={query.isFetching}
    />
  );
}
