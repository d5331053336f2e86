import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { OwnWord } from '#shared/contract/writing.ts';
import type { CaseId, ReviewId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import { ownWords } from '../store/schema/own-words.ts';
import { reviews } from '../store/schema/reviews.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Whose words: of the case of a review, or of whoever works here. */
export type WhoseWords = OwnWord['whose'];

/** The case that a review is about. @throws Problem when there is no such review */
export function caseOfReview({ store }: OpenWorkspace, reviewId: ReviewId): CaseId {
  const found = store.select({ caseId: reviews.caseId }).from(reviews).where(eq(reviews.id, reviewId)).get();
  if (!found) throw notThere('review');
  return found.caseId;
}

const ofCase = (caseId: CaseId): SQL | undefined => eq(ownWords.caseId, caseId);
const ofPerson = ({ actor }: OpenWorkspace): SQL | undefined => eq(ownWords.owner, actor);

/** The words of a case, if one is meant, and of whoever works here, as they were kept. */
export function ownWordsFor(workspace: OpenWorkspace, caseId: CaseId | null): OwnWord[] {
  const read = (whose: WhoseWords, where: SQL | undefined): OwnWord[] =>
    workspace.store
      .select({ id: ownWords.id, word: ownWords.word })
      .from(ownWords)
      .where(where)
      .orderBy(asc(ownWords.savedAt), asc(ownWords.id))
      .all()
      .map((row) => ({ ...row, whose }));
  return [...(caseId ? read('case', ofCase(caseId)) : []), ...read('person', ofPerson(workspace))];
}

/** Keeps a word as spelt right for a case, or where none is meant for whoever works here; the same word twice stays one. */
export function keepWord(
  workspace: OpenWorkspace,
  { word, caseId }: { readonly word: string; readonly caseId: CaseId | null },
): void {
  workspace.write(({ tx, at, record }) => {
    const where = caseId ? ofCase(caseId) : ofPerson(workspace);
    const known = tx
      .select({ id: ownWords.id })
      .from(ownWords)
      .where(and(where, eq(ownWords.word, word)))
      .get();
    if (known) return;
    const id = workspace.newId();
    const of = caseId ? { caseId, owner: null } : { caseId: null, owner: workspace.actor };
    tx.insert(ownWords)
      .values({ id, word, ...of, savedAt: at })
      .run();
    record({ action: 'keep', entity: 'word', entityId: id, after: word });
  });
}

/** Forgets a word of a case or of one's own. @throws Problem when it is not there */
export function removeWord(workspace: OpenWorkspace, id: string): void {
  workspace.write(({ tx, record }) => {
    const known = tx.select().from(ownWords).where(eq(ownWords.id, id)).get();
    if (!known || (known.owner !== null && known.owner !== workspace.actor)) throw notThere('word');
    tx.delete(ownWords).where(eq(ownWords.id, id)).run();
    record({ action: 'remove', entity: 'word', entityId: id, before: known.word });
  });
}
