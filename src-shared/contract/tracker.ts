import { z } from 'zod';
import { CaseId, ItemId, MeetingId, PersonId, PlanId, ReviewId, RoundId } from '../domain/ids.ts';
import { COLUMN_MEANINGS } from '../domain/plans/column-meanings.ts';
import {
  EffectTest,
  GoneInto,
  ItemChange,
  ItemLink,
  ItemPart,
  SayableChange,
} from '../domain/tracker/item.ts';
import { ItemSource, SourceShown } from '../domain/tracker/item-source.ts';
import { Acceptance, Delivery, Impact } from '../domain/tracker/states.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { UndoOffer } from './undo.ts';

/** Which items: by how they stand. */
export const TrackerView = z.enum([
  'all',
  'open',
  'done',
  'superseded',
  'overdue',
  'awaiting-check',
  'no-date',
]);
export type TrackerView = z.infer<typeof TrackerView>;

/** One item of the tracker as it stands, now or on a past day. */
export const TrackedItem = z.object({
  id: Id,
  /** "R-31" without its letter. */
  number: z.number(),
  level: z.enum(['child', 'service']),
  action: z.string(),
  theme: z.string(),
  childName: z.string().nullable(),
  reference: z.string().nullable(),
  reviewId: ReviewId.nullable(),
  recommendationId: Id.nullable(),
  round: z.string().nullable(),
  /** Where it comes from, where that is no review. */
  source: z.string(),
  /** Sources beside the first, in words. */
  moreSources: z.array(z.string()).default([]),
  /** What each of several owners does of it. */
  parts: z.array(ItemPart).default([]),
  /** What stands for it since it was merged, split or replaced. */
  goneInto: z.array(ItemLink).default([]),
  acceptance: Acceptance,
  delivery: Delivery,
  impact: Impact,
  /** yyyy-mm-dd, yyyy-mm, "ongoing", or empty. */
  due: z.string(),
  /** The date as it was written, where that says more; what was sealed before this was kept has none. */
  dueText: z.string().default(''),
  /** The day by which one that comes again does so next; null for any other. */
  nextDue: Day.nullable().default(null),
  firstDue: z.string(),
  timesMoved: z.number(),
  dueState: z.enum(['closed', 'overdue', 'soon', 'later', 'ongoing', 'no-date']),
  owners: z.array(z.string()),
  lastSaidOn: Day.nullable(),
  deliverySince: Day.nullable(),
});
export type TrackedItem = z.infer<typeof TrackedItem>;

/** How many items stand how. `total` is open, done and superseded together; the others are parts of `open`. */
export const TrackerCounts = z.object({
  total: z.number(),
  open: z.number(),
  done: z.number(),
  superseded: z.number(),
  overdue: z.number(),
  awaitingCheck: z.number(),
  noDate: z.number(),
});

/** A column per state of delivery; `rows` are the most pressing of its `total`. */
export const TrackerBoard = z.object({
  counts: TrackerCounts,
  columns: z.array(z.object({ delivery: Delivery, total: z.number(), rows: z.array(TrackedItem) })),
});

const MedianDays = z.object({ median: z.number().nullable(), n: z.number() });

/** An item by name: at most a hundred stand behind a number. */
const NamedItem = z.object({ id: Id, number: z.number(), action: z.string() });

/** What moved between two days. The counts of the moves, those only re-dated and those unchanged add up to `total`. */
export const TrackerComparison = z.object({
  total: z.number(),
  /** `from` is null for what was not there yet. */
  moves: z.array(
    z.object({
      from: Delivery.nullable(),
      to: Delivery,
      count: z.number(),
      redated: z.number(),
      items: z.array(NamedItem),
    }),
  ),
  onlyRedated: z.number(),
  onlyRedatedItems: z.array(NamedItem),
  unchanged: z.number(),
  /** The longest first; at most a hundred of `stuckCount`. */
  stuck: z.array(z.object({ item: TrackedItem, days: z.number() })),
  stuckCount: z.number(),
  daysToFirstAction: MedianDays,
  daysToEvidence: MedianDays,
  rounds: z.array(
    z.object({
      id: Id,
      name: z.string(),
      total: z.number(),
      complete: z.number(),
      inProgress: z.number(),
      others: z.number(),
      /** Says "complete or in progress" only where it is true of all. */
      sentence: z.string(),
    }),
  ),
});
export type TrackerComparison = z.infer<typeof TrackerComparison>;

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

/** What the row of a file said, as it was brought in. Nothing of it is ever altered. */
export const ImportedRow = z.object({
  file: z.string(),
  /** The plan's own name, or the file's: next month's file of the same plan is known by it. */
  plan: z.string(),
  row: z.number(),
  ref: z.string(),
  priority: z.string(),
  aim: z.string(),
  sources: z.array(z.string()),
  /** Where the file has columns for the parts of a source: each with its fields. */
  sourceFields: z.array(ItemSource).default([]),
  /** The finding in its own words; empty where the file has none, and for what was brought in before it was kept. */
  finding: z.string().default(''),
  startText: z.string(),
  endText: z.string(),
  statusText: z.string(),
  measure: z.string(),
  verifiedBy: z.string(),
  seniorLeads: z.array(z.string()),
  /** Columns that have no place of their own, as they were headed. */
  other: z.array(z.object({ label: z.string(), text: z.string() })).default([]),
  /** Dated or not, as written, oldest first where they are dated. */
  comments: z.array(z.object({ date: z.string().nullable(), text: z.string() })),
});
export type ImportedRow = z.infer<typeof ImportedRow>;

const ColumnMeaning = z.enum(COLUMN_MEANINGS);

/** What a plan or tracker holds, before anything of it is taken. */
export const PlanPreview = z.object({
  planId: PlanId,
  fileName: z.string(),
  plan: z.string(),
  actions: z.number(),
  brag: z.object({
    blue: z.number(),
    green: z.number(),
    amber: z.number(),
    red: z.number(),
    none: z.number(),
  }),
  priorities: z.array(z.object({ title: z.string(), actions: z.number() })),
  /** What its columns were taken for, in their order. */
  columns: z.array(z.object({ heading: z.string(), meaning: ColumnMeaning, samples: z.array(z.string()) })),
  /** Whether meanings that were corrected for such a file before were used again. */
  isRemembered: z.boolean(),
  /** Its rows, in the order of the file, with what would become of each. */
  rows: z.array(
    z.object({
      row: z.number(),
      ref: z.string(),
      action: z.string(),
      leads: z.array(z.string()),
      endText: z.string(),
      due: z.string(),
      statusText: z.string(),
      delivery: Delivery,
      /** `new`, `same` or `changed` against what was brought in from this plan before. */
      fate: z.enum(['new', 'same', 'changed']),
      /** What would change, in words. */
      changes: z.array(z.string()),
    }),
  ),
  /** Open items of this plan that the file no longer has; they stay. */
  gone: z.array(z.object({ id: Id, number: z.number(), action: z.string() })),
  /** Every oddity with its row; the row is taken all the same. */
  warnings: z.array(z.object({ row: z.number(), kind: z.string(), text: z.string() })),
});
export type PlanPreview = z.infer<typeof PlanPreview>;

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

const Reason = z.string().trim().max(10_000).default('');

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
  /** Reads a plan or tracker and says what would be taken of it; nothing is written yet. */
  readPlan: changes('lead')
    .input(z.object({ fileToken: FileToken }))
    .output(PlanPreview),
  /** Reads the same file again with meanings of columns as a person corrected them, by heading. */
  remapPlan: changes('lead')
    .input(z.object({ planId: PlanId, meanings: z.record(z.string().max(2_000), ColumnMeaning) }))
    .output(PlanPreview),
  /** Takes exactly what the preview showed, in one step that can be undone. */
  takePlan: changes('lead')
    .input(z.object({ planId: PlanId }))
    .output(
      z.object({ added: z.number(), changed: z.number(), same: z.number(), undo: UndoOffer.nullable() }),
    ),
  /** What earlier recommendations of the child of a review were to change: their reviewer says whether it shows. */
  earlier: reads('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId }))
    .output(
      z.array(
        z.object({
          item: TrackedItem,
          measure: z.string(),
          intendedImpact: z.string(),
          /** What was said of it in this very review; null for nothing yet. */
          seen: z.object({ to: Impact, evidence: z.string() }).nullable(),
        }),
      ),
    ),
  /** What an effect test can look at. */
  effectChoices: reads('lead', 'reviewer').output(
    z.object({
      domains: z.array(z.object({ key: z.string(), title: z.string() })),
      grades: z.array(z.object({ rank: z.number(), word: z.string() })),
    }),
  ),
  /** Effect tests as they were looked up now, closed items graded down since, and a sample to look at again. */
  impactChecks: reads('lead')
    .input(
      z.object({
        size: z.number().int().min(1).max(50).default(5),
        /** The same seed draws the same. */
        seed: z.string().trim().min(1).max(60).default('1'),
      }),
    )
    .output(
      z.object({
        effects: z.array(
          z.object({
            item: TrackedItem,
            test: EffectTest,
            n: z.number(),
            met: z.number(),
            words: z.string(),
          }),
        ),
        gradedDown: z.array(z.object({ item: TrackedItem, reviewId: ReviewId, words: z.string() })),
        reaudit: z.array(
          z.object({ item: TrackedItem, day: Day, by: z.string(), evidence: z.string(), how: z.string() }),
        ),
        /** How many had their impact claimed: what the sample is drawn from. */
        claimed: z.number(),
        /** Themes of recommendations for children, the most frequent first: what the service may have to change. */
        themes: z.array(
          z.object({ theme: z.string(), items: z.number(), children: z.number(), open: z.number() }),
        ),
      }),
    ),
  /** Puts the children of a re-audit sample into an open round; the same size and seed draw what was shown. */
  takeReaudit: changes('lead')
    .input(
      z.object({
        size: z.number().int().min(1).max(50),
        seed: z.string().trim().min(1).max(60),
        roundId: RoundId,
      }),
    )
    .output(z.object({ added: z.number(), alreadyThere: z.number(), undo: UndoOffer })),
  /** Writes a short assurance report of one recommendation: question, what was checked, n, finding, state. */
  saveAssurance: changes('lead')
    .input(z.object({ id: ItemId, fileToken: FileToken }))
    .output(Nothing),
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
  /** Merges duplicates into the one that stays; every history is kept. A rule that refuses it is a PROBLEM. */
  merge: changes('lead')
    .input(z.object({ intoId: ItemId, ids: z.array(ItemId).min(1).max(200), why: Reason }))
    .output(z.object({ undo: UndoOffer })),
  /** Splits one that asks for several things; each part is followed up by itself. */
  split: changes('lead')
    .input(
      z.object({
        id: ItemId,
        into: z
          .array(
            z.object({
              action: z.string().trim().min(1).max(10_000),
              owners: z.array(z.string().trim().min(1)).max(20).default([]),
              due: z.string().max(200).default(''),
            }),
          )
          .min(2)
          .max(20),
        why: Reason,
      }),
    )
    .output(z.object({ ids: z.array(Id), undo: UndoOffer })),
  /** Supersedes one by another that takes its place. */
  replace: changes('lead')
    .input(z.object({ id: ItemId, byId: ItemId, why: Reason }))
    .output(z.object({ undo: UndoOffer })),
  /** Says or decides something about an item. A rule that refuses it is a PROBLEM. */
  say: changes('lead', 'reviewer')
    .input(z.object({ itemId: ItemId, change: SayableChange, meetingId: MeetingId.nullable().default(null) }))
    .output(z.object({ eventId: Id, undo: UndoOffer.nullable() })),
};
