import { z } from 'zod';
import { PlanId } from '../domain/ids.ts';
import { COLUMN_MEANINGS } from '../domain/plans/column-meanings.ts';
import { ItemSource } from '../domain/tracker/item-source.ts';
import { Delivery } from '../domain/tracker/states.ts';
import { changes, FileToken, Id } from './base.ts';
import { UndoOffer } from './undo.ts';

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

/** Plans and trackers that come as files: looked at first, then taken. */
export const planImportContract = {
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
};
