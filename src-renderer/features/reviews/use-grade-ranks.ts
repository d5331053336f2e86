import { useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** Finds the rank of a grade by its word on any of the workspace's scales: all give a word the same rank. */
export function useGradeRanks(): (word: string | null) => number | null {
  const { data: scales = [] } = useQuery(api.templates.scales.queryOptions({ input: {} }));
  return (word) => scales.flatMap(({ points }) => points).find((point) => point.word === word)?.rank ?? null;
}
