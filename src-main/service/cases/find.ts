import type { Found } from '#shared/contract/search.ts';
import { holdsWords } from '../store/holds-words.ts';
import { cases } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Cases found by their words. */
export function findCases(workspace: OpenWorkspace, words: readonly string[], most: number): Found[] {
  return workspace.store
    .select()
    .from(cases)
    .where(holdsWords(words, cases.name, cases.reference))
    .orderBy(cases.name)
    .limit(most)
    .all()
    .map(({ id, name, reference }) => ({
      kind: 'case',
      title: name,
      detail: `Case ${reference}`,
      target: { to: 'case', id },
    }));
}
