import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

const entriesAtOnce = 100;

/** Which entries are shown. */
export interface TrailFilter {
  readonly entity: string | null;
  readonly search: string;
  /** yyyy-mm-dd, both included; null for any day. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The audit trail, newest first, a hundred entries at a time. */
export const useAuditTrail = (filter: TrailFilter) =>
  useInfiniteQuery(
    api.auditTrail.list.infiniteOptions({
      input: (before: number | null) => ({ ...filter, before, limit: entriesAtOnce }),
      initialPageParam: null as number | null,
      getNextPageParam: (last) =>
        last.length === entriesAtOnce ? (last[last.length - 1]?.sequence ?? null) : null,
    }),
  );
