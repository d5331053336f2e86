import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import type { CaseField } from '#shared/domain/cases/case-fields.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { formatDay } from '#shared/domain/dates/calendar-days.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Reader } from '../store/connection.ts';
import type { ImportTarget } from '../tables/import-target.ts';
import { sealedReviewsBy, timesOf } from './import-repository.ts';
import { caseDrafts, writeDrafts } from './repository.ts';
import { undoImport } from './undo-import.ts';

/** A list of cases becomes cases of the workspace. */
export const caseImport: ImportTarget<CaseField, CaseDraft, CaseId> = {
  spec: caseTable(indexStatuses(defaultStatusList)),
  noun: 'case',
  entity: 'case-list',
  known: caseDrafts,
  nameOf: ({ names }) => names.full,
  detailOf: ({ dateOfBirth, statuses, team, closedOn }) =>
    [
      dateOfBirth && `born ${formatDay(dateOfBirth)}`,
      statuses.join(', '),
      team,
      closedOn && `closed ${formatDay(closedOn)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  notes: sealedReviewsOf,
  save: (workspace, writing, items) => writeDrafts(workspace, writing, items, writing.at),
  undo: (workspace, store, changedIds) => {
    const formerTimes = timesOf(store, changedIds);
    return (taken) => undoImport(workspace, taken, formerTimes);
  },
};

/** That sealed reviews hang on a case: they keep what they were sealed with. */
function sealedReviewsOf(store: Reader, ids: readonly CaseId[]): ReadonlyMap<string, string> {
  return new Map(
    sealedReviewsBy(store, ids).map(({ caseId, n }) => [
      caseId,
      `${countWords(n, 'sealed review hangs', 'sealed reviews hang')} on this case and ${n === 1 ? 'keeps' : 'keep'} what stood here when ${n === 1 ? 'it was' : 'they were'} sealed.`,
    ]),
  );
}
