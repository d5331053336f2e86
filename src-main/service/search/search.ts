import { type Found, FoundKind } from '#shared/contract/search.ts';
import { readQuery } from '#shared/domain/text/search-query.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { countMatching, matching } from './repository.ts';

const rank = ({ kind }: Found): number => FoundKind.options.indexOf(kind);

/** What holds every word of the query, a few of each kind: the sum of what every room finds. */
export function search(
  workspace: OpenWorkspace,
  capabilities: readonly Capability[],
  text: string,
  limit: number,
): Found[] {
  const { store } = workspace;
  const query = readQuery(text, workspace.today());
  const each = Math.max(3, Math.ceil(limit / 3));
  return capabilities
    .flatMap(({ finds }) => {
      const ids = finds ? matching(store, finds.kind, query, each) : [];
      return finds && ids.length > 0 ? finds.show(store, ids, query.words) : [];
    })
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, limit);
}

/** How many things of each kind hold every word of the query; a kind of which there is none is left out. */
export function countFound(workspace: OpenWorkspace, text: string): { kind: FoundKind; n: number }[] {
  const counts = countMatching(workspace.store, readQuery(text, workspace.today()));
  return FoundKind.options.flatMap((kind) => {
    const n = counts.get(kind) ?? 0;
    return n === 0 ? [] : [{ kind, n }];
  });
}
