import { and, asc, eq } from 'drizzle-orm';
import type { Phrase } from '#shared/contract/writing.ts';
import { notThere } from '../problem.ts';
import { phrases } from '../store/schema/reviews.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** The phrases of whoever works here, in the order in which they were kept. */
export function phrasesOf({ store, actor }: OpenWorkspace): Phrase[] {
  return store
    .select({ id: phrases.id, text: phrases.text })
    .from(phrases)
    .where(eq(phrases.owner, actor))
    .orderBy(asc(phrases.savedAt), asc(phrases.id))
    .all();
}

/** Keeps a phrase; the same words twice stay one. */
export function keepPhrase(workspace: OpenWorkspace, text: string): Phrase {
  return workspace.write(({ tx, at, record }) => {
    const known = tx
      .select({ id: phrases.id, text: phrases.text })
      .from(phrases)
      .where(and(eq(phrases.owner, workspace.actor), eq(phrases.text, text)))
      .get();
    if (known) return known;
    const id = workspace.newId();
    tx.insert(phrases).values({ id, owner: workspace.actor, text, savedAt: at }).run();
    record({ action: 'keep', entity: 'phrase', entityId: id, after: text });
    return { id, text };
  });
}

/** Forgets a phrase of one's own. @throws Problem when it is not there */
export function removePhrase(workspace: OpenWorkspace, id: string): void {
  workspace.write(({ tx, record }) => {
    const known = tx
      .select()
      .from(phrases)
      .where(and(eq(phrases.id, id), eq(phrases.owner, workspace.actor)))
      .get();
    if (!known) throw notThere('phrase');
    tx.delete(phrases).where(eq(phrases.id, id)).run();
    record({ action: 'remove', entity: 'phrase', entityId: id, before: known.text });
  });
}
