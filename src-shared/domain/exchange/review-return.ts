import { z } from 'zod';
import { GradeRank } from '../grades/scale.ts';
import { Receipt } from './receipt.ts';
import { TrailTold } from './trail-told.ts';
import { PackId, PackInstant, PackLine, PackText, Written } from './written.ts';

/** A submission as it travels: the seal with what it covers. */
export const Submission = z.strictObject({
  submittedAt: PackInstant,
  seal: z.string().regex(/^[0-9a-f]{64}$/u),
  /** How the seal is computed: see the service's `seal.ts`. */
  version: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  /** The canonical JSON that the seal covers. */
  content: z.string().max(20_000_000),
});
export type Submission = z.infer<typeof Submission>;

/** `return.json`: reviews of one assignment, handed back. */
export const ReviewReturn = z.strictObject({
  format: z.literal('plumbline-return'),
  version: z.literal(1),
  assignmentId: PackId,
  assignmentNumber: z.number().int().min(1),
  /** Whether reviews that are not finished go along. */
  isInterim: z.boolean(),
  reviews: z
    .array(
      z.strictObject({
        id: PackId.brand<'ReviewId'>(),
        startedAt: PackInstant.nullable(),
        savedAt: PackInstant.nullable(),
        written: Written,
        /** Null: not finished. */
        submission: Submission.nullable(),
      }),
    )
    .max(2_000),
  receipts: z.array(Receipt).max(1_000),
  /** When the cases of the assignment were wiped from the reviewer's laptop. Such a return holds no review. */
  wipedAt: PackInstant.nullable(),
  /** The assignments whose cases were wiped with it. */
  wipes: z.array(PackId).max(1_000),
  /** First grades of the exemplars, where the round asks for them. */
  calibration: z
    .array(
      z.strictObject({
        exemplar: PackLine.min(1).max(100),
        at: PackInstant,
        grades: z.record(
          z.string().max(100),
          z.strictObject({ rank: GradeRank, because: PackText.max(5_000) }),
        ),
      }),
    )
    .max(50)
    .optional(),
  /** The reviewer's trail, and the lead's as the assignment told it: so it comes home from another laptop. */
  trail: TrailTold.optional(),
  toldTrail: TrailTold.optional(),
});
export type ReviewReturn = z.infer<typeof ReviewReturn>;
