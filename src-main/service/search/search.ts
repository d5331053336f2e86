import { type Found, FoundKind } from '#shared/contract/search.ts';
import type { Capability } from '../capability.ts';
import { foldForSearch } from '../store/connection.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

const MOST_WORDS = 8;

const rank = ({ kind }: Found): number => FoundKind.options.indexOf(kind);

/** What holds every word of the query, a few of each kind: the sum of what every room finds. */
export function search(
  workspace: OpenWorkspace,
  capabilities: readonly Capability[],
  query: string,
  limit: number,
): Found[] {
  const words = foldForSearch(query).trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const each = Math.max(3, Math.ceil(limit / 3));
  return capabilities
    .flatMap((capability) => capability.finds?.(workspace, words, each) ?? [])
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, limit);
}
