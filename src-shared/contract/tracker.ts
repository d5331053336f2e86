import { z } from 'zod';
import { CaseId, ItemId, MeetingId, PersonId, RoundId } from '../domain/ids.ts';
import { GoneInto, ItemChange, ItemLink, SayableChange } from '../domain/tracker/item-change.ts';
import { ItemSource, SourceShown } from '../domain/tracker/item-source.ts';
import { changes, Day, FileToken, Id, Instant, reads } from './base.ts';
import { impactChecksContract } from './impact-checks.ts';
import { ImportedRow, planImportContract } from './plan-import.ts';
import { TrackedItem, TrackerBoard, TrackerCounts, TrackerView } from './tracked-items.ts';
import { TrackerComparison } from './tracker-comparison.ts';
import { trackerLineageContract } from './tracker-lineage.ts';
import { UndoOffer } from './undo.ts';

/** By what a list is grouped. Each item stands in one group, under its first owner: the groups add up. */
export const TrackerGrouping = z.enum(['owner', 'theme', 'round', 'delivery']);
export type TrackerGrouping = z.infer<typeof TrackerGrouping>;

const Filter = z.object({
  search: z.string().default(''),
  level: z.enum(['child', 'service']).nullable().default(null),
  roundId: RoundId.nullable().default(null),
  theme: z.string().nullable().default(null),
  owner: z.string().nullable().default(null),
  view: TrackerView.default('all'),
  /** A past day: how everything stood at its end. */
  asAt: Day.nullable().default(null),
});

/** What a person enters who brings an item in from elsewhere. */
export const NewItem = z.object({
  level: z.enum(['child', 'service']),
  caseId: CaseId.nullable().default(null),
  action: z.string().trim().min(1).max(10_000),
  measure: z.string().max(10_000).default(''),
  intendedImpact: z.string().max(10_000).default(''),
  theme: z.string().max(200).default(''),
  /** Where it comes from in one text, for who has no fields of it. */
  source: z.string().trim().max(10_000).default(''),
  /** Where it comes from, in fields: one or several. */
  from: z.array(ItemSource).max(20).default([]),
  /** As people write it: "30 May 2024", "autumn term 2024", "quarterly", "after the inspection". */
  due: z.string().max(200).default(''),
  owners: z.array(z.string().trim().min(1)).max(20).default([]),
});
export type NewItem = z.input<typeof NewItem>;

const ItemEventShown = z.object({
  id: Id,
  at: Instant,
  day: Day,
  by: z.string(),
  meetingId: MeetingId.nullable(),
  change: ItemChange,
  isTakenBack: z.boolean(),
});

/** The tracker: every recommendation, what was done about it and what it changed. */
export const trackerContract = {
  ...planImportContract,
  ...impactChecksContract,
  ...trackerLineageContract,
  list: reads('lead', 'reviewer')
    .input(
      Filter.extend({
        limit: z.number().int().min(1).max(500).default(100),
        offset: z.number().int().min(0).default(0),
        groupBy: TrackerGrouping.nullable().default(null),
      }),
    )
    .output(
      z.object({
        /** Of all that the filter finds, whatever the view. */
        counts: TrackerCounts,
        /** How many the view has. */
        total: z.number(),
        rows: z.array(TrackedItem),
        /** Of the whole view, in the order of the rows; empty where nothing is grouped. */
        groups: z.array(z.object({ name: z.string(), total: z.number() })),
        themes: z.array(z.string()),
        owners: z.array(z.string()),
      }),
    ),
  /** The same filter as a board, a column per state of delivery. */
  board: reads('lead', 'reviewer')
    .input(Filter.omit({ view: true }))
    .output(TrackerBoard),
  /** What moved between the ends of two days, what is stuck, and how long things took. */
  compare: reads('lead')
    .input(Filter.omit({ view: true, asAt: true }).extend({ from: Day, to: Day }))
    .output(TrackerComparison),
  /** Writes all that a filter finds to the chosen file, in the form of its ending: pdf, docx, xlsx, html or csv. */
  save: changes('lead')
    .input(Filter.extend({ fileToken: FileToken }))
    .output(z.object({ rows: z.number() })),
  get: reads('lead', 'reviewer')
    .input(z.object({ id: ItemId }))
    .output(
      z.object({
        item: TrackedItem,
        measure: z.string(),
        intendedImpact: z.string(),
        firstOwners: z.array(z.string()),
        createdAt: Instant,
        createdBy: z.string(),
        imported: ImportedRow.nullable(),
        /** Every source, the first first, each with its fields where it was written in fields. */
        sources: z.array(SourceShown),
        /** Oldest first; one that was taken back says so. */
        events: z.array(ItemEventShown),
        /** Those that it stands for since they were merged into it, split off or replaced, with their own histories. */
        tookIn: z.array(
          z.object({
            id: Id,
            number: z.number(),
            action: z.string(),
            how: GoneInto,
            events: z.array(ItemEventShown),
          }),
        ),
        /** The item that it was split from. */
        splitFrom: ItemLink.nullable(),
      }),
    ),
  add: changes('lead')
    .input(NewItem)
    .output(z.object({ id: Id })),
  /** Reviewers whose sealed reviews have recommendations. */
  auditors: reads('lead').output(
    z.array(z.object({ id: Id, name: z.string(), recommendations: z.number() })),
  ),
  /** Writes what came of each recommendation of one reviewer. */
  saveFeedback: changes('lead')
    .input(z.object({ reviewerId: PersonId, fileToken: FileToken }))
    .output(z.object({ rows: z.number() })),
  /** Says one thing of many; each rule holds for each, those that refuse are named, and one undo takes it back. */
  sayMany: changes('lead')
    .input(z.object({ itemIds: z.array(ItemId).min(1).max(500), change: SayableChange }))
    .output(
      z.object({
        said: z.number(),
        /** How many were so already. */
        same: z.number(),
        refused: z.array(z.object({ number: z.number(), words: z.string() })),
        undo: UndoOffer.nullable(),
      }),
    ),
  /** Filters that were given a name. */
  filters: reads('lead', 'reviewer').output(
    z.array(z.object({ id: Id, name: z.string(), filter: z.record(z.string(), z.string()) })),
  ),
  saveFilter: changes('lead')
    .input(
      z.object({
        name: z.string().trim().min(1).max(80),
        filter: z.record(z.string().max(40), z.string().max(200)),
      }),
    )
    .output(z.object({ id: Id })),
  removeFilter: changes('lead')
    .input(z.object({ id: Id }))
    .output(z.object({ undo: UndoOffer })),
  /** Says or decides something about an item. A rule that refuses it is a PROBLEM. */
  say: changes('lead', 'reviewer')
    .input(z.object({ itemId: ItemId, change: SayableChange, meetingId: MeetingId.nullable().default(null) }))
    .output(z.object({ eventId: Id, undo: UndoOffer.nullable() })),
};
