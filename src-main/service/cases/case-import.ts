import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import type { CaseField } from '#shared/domain/cases/case-fields.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import type { ImportTarget } from '../tables/import-sessions.ts';
import { caseDrafts, writeDrafts } from './repository.ts';
import { timesOf, undoImport } from './undo-import.ts';

/** A list of cases becomes cases of the workspace. */
export const caseImport: ImportTarget<CaseField, CaseDraft> = {
  spec: caseTable(indexStatuses(defaultStatusList)),
  noun: 'case',
  entity: 'case-list',
  known: caseDrafts,
  nameOf: ({ names }) => names.full,
  save: (workspace, writing, items) => writeDrafts(workspace, writing, items, writing.at),
  undo: (workspace, store, changedIds) => {
    const formerTimes = timesOf(store, changedIds);
    return (taken) => undoImport(workspace, taken, formerTimes);
  },
};
