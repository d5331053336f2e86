import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CaseDraft } from '../domain/cases/case-draft.ts';
import { CaseMapping } from '../domain/cases/case-fields.ts';
import { CaseId, ReviewId } from '../domain/ids.ts';
import { changes, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { progressOr } from './progress.ts';
import { ReviewStatus } from './rounds.ts';
import { DateWritings, ImportPreview, importSource } from './tables.ts';
import { UndoOffer } from './undo.ts';

/** One case as it stands in the list. */
export const CaseRow = z.object({
  id: Id,
  reference: z.string(),
  name: z.string(),
  dateOfBirth: z.string().nullable(),
  /** Whole years today; null where no date of birth is known. */
  age: z.number().nullable(),
  statuses: z.array(z.string()),
  worker: z.string().nullable(),
  teamManager: z.string().nullable(),
  team: z.string().nullable(),
  openedOn: z.string().nullable(),
  /** The day from which it is closed; null while it is open. */
  closedOn: z.string().nullable(),
  /** Day of the newest submitted review. */
  lastReviewedOn: z.string().nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** A person or place mentioned in this case's reviews that the case list does not hold. */
export const CaseMention = z.object({
  id: Id,
  kind: z.enum(['person', 'place', 'organisation', 'other']),
  text: z.string(),
});

/** Somebody whom the record of a case knows, and who that is ("the child", "Mother", "worker"). */
export const RecordPerson = z.object({ id: Id, name: z.string(), who: z.string() });
export type RecordPerson = z.infer<typeof RecordPerson>;

/** One case with all that hangs on it. */
export const CaseDetail = z.object({
  row: CaseRow,
  draft: CaseDraft,
  mentions: z.array(CaseMention),
  reviews: z.array(
    z.object({
      id: Id,
      round: z.string(),
      reviewer: z.string().nullable(),
      status: ReviewStatus,
      gradeWord: z.string().nullable(),
      gradeRank: z.number().nullable(),
      submittedAt: Instant.nullable(),
    }),
  ),
  recommendations: z.array(
    z.object({
      id: Id,
      reviewId: ReviewId.nullable(),
      action: z.string(),
      level: z.enum(['child', 'service']),
      due: z.string(),
    }),
  ),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/** A file of cases as it was read, with the mapping that was guessed. */
export const ImportSource = importSource(CaseMapping);

/** The cases room: the list of open cases and taking files of them in. */
export const casesContract = {
  list: reads('lead', 'reviewer')
    .input(
      z.object({
        search: z.string().default(''),
        statuses: z.array(z.string()).default([]),
        team: z.string().nullable().default(null),
        state: z.enum(['open', 'closed', 'all']).default('all'),
        limit: z.number().int().min(1).max(500).default(100),
        offset: z.number().int().min(0).default(0),
        sort: z.enum(['name', 'reference', 'worker', 'openedOn', 'lastReviewedOn']).default('name'),
      }),
    )
    .output(z.object({ total: z.number(), rows: z.array(CaseRow) })),
  facets: reads('lead', 'reviewer')
    .input(Nothing)
    .output(
      z.object({
        total: z.number(),
        statuses: z.array(z.object({ status: z.string(), label: z.string(), count: z.number() })),
        teams: z.array(z.object({ team: z.string(), count: z.number() })),
      }),
    ),
  get: reads('lead', 'reviewer')
    .input(z.object({ id: CaseId }))
    .output(CaseDetail),
  /** Adds a case (no id) or changes one. A reference that another case has is a PROBLEM. */
  save: changes('lead')
    .input(z.object({ id: CaseId.nullable(), draft: CaseDraft }))
    .output(z.object({ id: Id })),
  /** Closes a case from a day on: from then it is in no sample. */
  close: changes('lead')
    .input(z.object({ id: CaseId, on: z.iso.date() }))
    .output(Nothing),
  reopen: changes('lead')
    .input(z.object({ id: CaseId }))
    .output(Nothing),
  addMention: changes('lead', 'reviewer')
    .input(z.object({ caseId: CaseId, kind: CaseMention.shape.kind, text: z.string().trim().min(1) }))
    .output(CaseMention),
  /** Everybody to whom another name can be added. */
  recordPeople: reads('lead', 'reviewer')
    .input(z.object({ caseId: CaseId }))
    .output(z.array(RecordPerson)),
  /** A nickname, a former surname, a chosen name of somebody whom the record knows. */
  addOtherName: changes('lead')
    .input(z.object({ caseId: CaseId, personId: Id, name: z.string().trim().min(1) }))
    .output(Nothing),
  removeMention: changes('lead', 'reviewer')
    .input(z.object({ id: Id }))
    .output(Nothing),
  /** Reads a file and guesses its mapping; nothing is written yet. */
  readImport: reads('lead')
    .input(
      z.union([
        z.object({ fileToken: FileToken }),
        /** The same file again, read in another way. */
        z.object({
          importId: Id,
          sheet: z.string().optional(),
          delimiter: z.string().optional(),
          encoding: z.string().optional(),
          leavesOutHidden: z.boolean().optional(),
        }),
      ]),
    )
    .output(ImportSource),
  previewImport: reads('lead')
    .input(z.object({ importId: Id, mapping: CaseMapping, dates: DateWritings }))
    .output(eventIterator(progressOr(ImportPreview))),
  /** Takes the good rows in one transaction, and remembers the mapping. */
  applyImport: changes('lead')
    .input(z.object({ importId: Id, mapping: CaseMapping, dates: DateWritings }))
    .output(
      eventIterator(
        progressOr(
          z.object({
            added: z.number(),
            changed: z.number(),
            unchanged: z.number(),
            bad: z.number(),
            /** Null where nothing went in. */
            undo: UndoOffer.nullable(),
          }),
        ),
      ),
    ),
  /** The rows that did not go in, with line and reason, as a CSV to correct. */
  saveBadRows: reads('lead')
    .input(z.object({ importId: Id, mapping: CaseMapping, dates: DateWritings, fileToken: FileToken }))
    .output(z.object({ rows: z.number() })),
  /** The whole list as a CSV that a spreadsheet opens without running anything. */
  exportList: changes('lead')
    .input(z.object({ fileToken: FileToken }))
    .output(z.object({ rows: z.number() })),
};
