import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

const entriesAtOnce = 100;

/** The audit trail, newest first, a hundred entries at a time; of one kind where it is given. */
export const useAuditTrail = (entity: string | null) =>
  useInfiniteQuery(
    api.auditTrail.list.infiniteOptions({
      input: (before: number | null) => ({ entity, before, limit: entriesAtOnce }),
      initialPageParam: null as number | null,
      getNextPageParam: (last) =>
        last.length === entriesAtOnce ? (last[last.length - 1]?.sequence ?? null) : null,
    }),
  );
