import type { Found } from '#shared/contract/search.ts';
import { holdsWords } from '../store/holds-words.ts';
import { people } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** People found by their words. */
export function findPeople(workspace: OpenWorkspace, words: readonly string[], most: number): Found[] {
  return workspace.store
    .select()
    .from(people)
    .where(holdsWords(words, people.name, people.team, people.organisation))
    .orderBy(people.name)
    .limit(most)
    .all()
    .map(({ id, name, team, organisation }) => ({
      kind: 'person',
      title: name,
      detail: team || organisation || 'Person',
      target: { to: 'person', id },
    }));
}
