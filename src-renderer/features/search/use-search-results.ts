import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FoundKind } from '#shared/contract/search.ts';
import type { Target } from '#shared/contract/targets.ts';
import { api } from '../../base/client.ts';
import { useFeatureSums, useMayGo } from '../../base/feature.ts';

/** One thing to go to. */
export interface FinderHit {
  readonly title: string;
  readonly detail: string;
  readonly target: Target;
}

/** Hits of one kind. */
export interface FinderGroup {
  readonly title: string;
  readonly hits: readonly FinderHit[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** What the words find, by kind: the rooms of the app first, then what the workspace holds. */
export function useSearchResults(query: string): {
  readonly groups: readonly FinderGroup[];
  readonly isSearching: boolean;
  readonly error: unknown;
} {
  const { rail, findHeadings } = useFeatureSums();
  const mayGo = useMayGo();
  const [paused] = useDebouncedValue(query.trim(), 120);
  const { data, isFetching, error } = useQuery({
    ...api.workspace.search.queryOptions({ input: { query: paused, limit: 30 } }),
    enabled: paused !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const { data: counts } = useQuery({
    ...api.workspace.countFound.queryOptions({ input: { query: paused } }),
    enabled: paused !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const word = query.trim().toLowerCase();
  const roomHits = rail
    .filter(({ title, target }) => mayGo(target.to) && title.toLowerCase().includes(word))
    .map(({ title, target }) => ({ title, detail: '', target }));
  const found = word === '' ? [] : (data ?? []).filter(({ target }) => mayGo(target.to));
  const groups = [
    { title: 'Go to', hits: roomHits, total: roomHits.length },
    ...FoundKind.options.map((kind) => {
      const hits = found.filter((hit) => hit.kind === kind);
      const total = counts?.find((count) => count.kind === kind)?.n ?? hits.length;
      return { title: findHeadings[kind], hits, total: Math.max(total, hits.length) };
    }),
  ];
  return {
    groups: groups.filter(({ hits }) => hits.length > 0),
    isSearching: isFetching || (word !== '' && query.trim() !== paused),
    error,
  };
}
