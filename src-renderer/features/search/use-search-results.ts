import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { leadsSomewhere, rooms } from '../../app/rooms.ts';
import { api } from '../../base/client.ts';

/** One thing to go to. */
export interface FinderHit {
  readonly title: string;
  readonly detail: string;
  readonly link: string;
}

/** Hits of one kind. */
export interface FinderGroup {
  readonly title: string;
  readonly hits: readonly FinderHit[];
}

const kinds = [
  { kind: 'case', title: 'Cases' },
  { kind: 'round', title: 'Rounds' },
  { kind: 'review', title: 'Reviews' },
  { kind: 'recommendation', title: 'Recommendations' },
  { kind: 'person', title: 'People' },
] as const;

/** What the words find, by kind: the rooms of the app first, then what the workspace holds. */
export function useSearchResults(query: string): {
  readonly groups: readonly FinderGroup[];
  readonly isSearching: boolean;
  readonly error: unknown;
} {
  const [paused] = useDebouncedValue(query.trim(), 120);
  const { data, isFetching, error } = useQuery({
    ...api.workspace.search.queryOptions({ input: { query: paused, limit: 30 } }),
    enabled: paused !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const word = query.trim().toLowerCase();
  const roomHits = rooms
    .filter(({ title }) => title.toLowerCase().includes(word))
    .map(({ title, path }) => ({ title, detail: '', link: path }));
  const found = word === '' ? [] : (data ?? []).filter(({ link }) => leadsSomewhere(link));
  const groups = [
    { title: 'Go to', hits: roomHits },
    ...kinds.map(({ kind, title }) => ({ title, hits: found.filter((hit) => hit.kind === kind) })),
  ];
  return {
    groups: groups.filter(({ hits }) => hits.length > 0),
    isSearching: isFetching || (word !== '' && query.trim() !== paused),
    error,
  };
}
