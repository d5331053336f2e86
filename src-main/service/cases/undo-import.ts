import { eq, inArray } from 'drizzle-orm';
import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { caseMentions, cases, reviews } from '../store/schema/index.ts';
import type { TakenIn } from '../tables/import-target.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { caseDraft, writeDrafts } from './repository.ts';

/** When cases had been written and imported before, by id. */
export type FormerTimes = ReadonlyMap<
  string,
  { readonly updatedAt: string; readonly importedAt: string | null }
>;

/** When cases were last written and imported, by id. */
export function timesOf(store: Reader, ids: readonly CaseId[]): FormerTimes {
  const rows = [...inChunks(ids)].flatMap((part) =>
    store
      .select({ id: cases.id, updatedAt: cases.updatedAt, importedAt: cases.importedAt })
      .from(cases)
      .where(inArray(cases.id, part))
      .all(),
  );
  return new Map(rows.map(({ id, ...times }) => [id, times]));
}

/**
 * Takes an import back, all of it but what has moved on: a case that was changed since stays as it is now, and so does
 * an added one that a review or a mention hangs on.
 * @returns what it did, in sentences
 */
export function undoImport(
  workspace: OpenWorkspace,
  { at, addedIds, changed }: TakenIn<CaseDraft, CaseId>,
  formerTimes: FormerTimes,
): string {
  return workspace.write((writing) => {
    const untouched = new Set(
      [...timesOf(writing.tx, [...addedIds, ...changed.map(({ id }) => id)])]
        .filter(([, { updatedAt }]) => updatedAt === at)
        .map(([id]) => id),
    );
    const removable = addedIds.filter((id) => untouched.has(id) && !hasMore(writing.tx, id));
    const restorable = changed.filter(({ id }) => untouched.has(id));
    for (const id of removable) remove(writing, id);
    writeDrafts(
      workspace,
      writing,
      restorable.map(({ id, before }) => ({ id, draft: before, before: caseDraft(writing.tx, id) })),
      null,
    );
    for (const { id } of restorable) {
      const times = formerTimes.get(id);
      if (times) writing.tx.update(cases).set(times).where(eq(cases.id, id)).run();
    }
    const left = addedIds.length + changed.length - removable.length - restorable.length;
    return [
      `The import was undone: ${countWords(removable.length, 'case')} removed, ${countWords(restorable.length, 'case')} as before.`,
      ...(left > 0
        ? [`${countWords(left, 'case')} stayed, because a review hangs on it or it was changed since.`]
        : []),
    ].join(' ');
  });
}

function hasMore(store: Reader, id: CaseId): boolean {
  const review = store.select({ id: reviews.id }).from(reviews).where(eq(reviews.caseId, id)).get();
  const mention = store
    .select({ id: caseMentions.id })
    .from(caseMentions)
    .where(eq(caseMentions.caseId, id))
    .get();
  return review !== undefined || mention !== undefined;
}

function remove({ tx, record }: Writing, id: CaseId): void {
  const before = caseDraft(tx, id);
  tx.delete(cases).where(eq(cases.id, id)).run();
  record({ action: 'remove', entity: 'case', entityId: id, before });
}
