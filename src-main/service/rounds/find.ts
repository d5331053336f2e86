import type { Found } from '#shared/contract/search.ts';
import { holdsWords } from '../store/holds-words.ts';
import { rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Rounds found by their words. */
export function findRounds(workspace: OpenWorkspace, words: readonly string[], most: number): Found[] {
  return workspace.store
    .select()
    .from(rounds)
    .where(holdsWords(words, rounds.name, rounds.theme))
    .limit(most)
    .all()
    .map(({ id, name, theme }) => ({
      kind: 'round',
      title: name,
      detail: theme || 'Round',
      target: { to: 'round', id },
    }));
}
