import { MutationCache, QueryClient } from '@tanstack/react-query';
import { metaOf } from '#shared/contract/procedure-meta.ts';
import { isDeclaredProblem } from './describe-problem.ts';

/*
 * The service is the only source and this window its only writer, so what was fetched stays right until something is
 * written. Which procedures write, and what stays right all the same, stands on the contract.
 */

/** The dotted name of a procedure in a query or mutation key of oRPC; empty for other keys. */
export function procedureOf(key: readonly unknown[] | undefined): string {
  const path = key?.[0];
  return Array.isArray(path) ? path.join('.') : '';
}

/** Whether a query has become old by a write of this name. */
export function isMadeOldBy(written: string, query: string): boolean {
  const meta = metaOf(written);
  return meta?.changes !== false && !meta?.keeps?.includes(query);
}

const maxRetries = 2;

let lastWriteAt: Date | undefined;

/** When the service last answered that something was written; every such write is on the disk. */
export const lastWrite = (): Date | undefined => lastWriteAt;

/** Everything fetched, and the rules for when it is fetched again. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      onSuccess: (_data, _variables, _result, mutation) => {
        const written = procedureOf(mutation.options.mutationKey);
        if (metaOf(written)?.changes !== false) lastWriteAt = new Date();
        void client.invalidateQueries({
          predicate: ({ queryKey }) => isMadeOldBy(written, procedureOf(queryKey)),
        });
      },
    }),
    defaultOptions: {
      queries: {
        // There is no network to wait for, and a laptop on a train must not pause.
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        // A service that was just started again answers the second time; a rule does not change its mind.
        retry: (failures, error) => failures < maxRetries && !isDeclaredProblem(error),
        retryDelay: 400,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
