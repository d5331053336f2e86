import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { TakenIn } from '../tables/import-target.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { deleteCase, type FormerTimes, hasMore, putTimes, timesOf } from './import-repository.ts';
import { caseDraft, writeDrafts } from './repository.ts';

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
      if (times) putTimes(writing.tx, id, times);
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

function remove({ tx, record }: Writing, id: CaseId): void {
  const before = caseDraft(tx, id);
  deleteCase(tx, id);
  record({ action: 'remove', entity: 'case', entityId: id, before });
}
