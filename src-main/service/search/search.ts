import { type Found, FoundKind } from '#shared/contract/search.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { matching } from './found-index.ts';

const rank = ({ kind }: Found): number => FoundKind.options.indexOf(kind);

/** What holds every word of the query, a few of each kind: the sum of what every room finds. */
export function search(
  { store }: OpenWorkspace,
  capabilities: readonly Capability[],
  query: string,
  limit: number,
): Found[] {
  const each = Math.max(3, Math.ceil(limit / 3));
  return capabilities
    .flatMap(({ finds }) => (finds ? finds.show(store, matching(store, finds.kind, query, each)) : []))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, limit);
}
