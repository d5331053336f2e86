import { z } from 'zod';
import { CaseId, PersonId, ReviewId, RoundId } from '../domain/ids.ts';
import { Coverage } from '../domain/rounds/coverage.ts';
import { PracticeAsked, PracticeOf } from '../domain/rounds/practice-of.ts';
import { RoundReport } from '../domain/rounds/round-report.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, Paper, reads } from './base.ts';
import { RoundResults } from './round-results.ts';
import { UndoOffer } from './undo.ts';

/** What is typed about a round. */
export const RoundDraft = z.object({
  name: z.string().trim().min(1),
  opensOn: Day,
  closesOn: Day,
  theme: z.string(),
  scaleId: Id,
  templateId: Id,
  targetSize: z.number().int().min(1).max(500),
});
export type RoundDraft = z.infer<typeof RoundDraft>;

/** How far a review is. */
export const ReviewStatus = z.enum(['to-allocate', 'allocated', 'in-progress', 'submitted', 'withdrawn']);
export type ReviewStatus = z.infer<typeof ReviewStatus>;

/** One round as it stands in the list. */
export const RoundSummary = z.object({
  id: RoundId,
  name: z.string(),
  theme: z.string(),
  opensOn: Day,
  closesOn: Day,
  targetSize: z.number(),
  counts: z.object({
    'to-allocate': z.number(),
    allocated: z.number(),
    'in-progress': z.number(),
    submitted: z.number(),
    /** Taken out of the round with a reason; not counted among the rest. */
    withdrawn: z.number(),
  }),
  /** When it was closed; null while it is open. */
  closedAt: Instant.nullable(),
  requiresCalibration: z.boolean(),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

/** One case of the round, with how it came in and how far its review is. */
export const RoundReview = z.object({
  reviewId: ReviewId,
  caseId: CaseId,
  reference: z.string(),
  childName: z.string(),
  statuses: z.array(z.string()),
  worker: z.string().nullable(),
  reviewerId: PersonId.nullable(),
  reviewer: z.string().nullable(),
  status: ReviewStatus,
  /** Share of the template's fields that hold something, 0 to 1. */
  progress: z.number(),
  gradeWord: z.string().nullable(),
  gradeRank: z.number().nullable(),
  /** The grade that stands after moderation; null where none was decided. The given one stays beside it. */
  moderated: z.object({ word: z.string(), rank: z.number() }).nullable(),
  chosenBy: z.enum(['sample', 'hand']),
  reason: z.string(),
  submittedAt: Instant.nullable(),
  /** An immediate concern was raised in it, settled or not. */
  hasConcern: z.boolean(),
  /** Why it was withdrawn; null where it was not. */
  withdrawnBecause: z.string().nullable(),
  /** What was accepted about it, each in a sentence with its reason. */
  exceptions: z.array(z.string()),
});
export type RoundReview = z.infer<typeof RoundReview>;

/** How a sample is to be drawn. */
export const SampleOptions = z.object({
  seed: z.string().trim().min(1),
  /** How many to draw; with preset "half" it is computed from the open cases. */
  size: z.number().int().min(1).max(5000).nullable(),
  preset: z.enum(['size', 'half', 'other-half']),
  stratifyByStatus: z.boolean(),
  /** Only cases that hold one of these; empty for all. */
  statuses: z.array(z.string()),
  /** Leave out those reviewed in the last N months; null for no such rule. */
  leaveOutReviewedWithinMonths: z.number().int().min(1).max(60).nullable(),
  /** In each status, those that no submitted review speaks of are drawn first; kept draws of earlier versions did not. */
  neverReviewedFirst: z.boolean().default(false),
  /** For "other-half": the draw whose rest is wanted. */
  complementOf: Id.nullable(),
});
export type SampleOptions = z.infer<typeof SampleOptions>;

/** A sample as it was drawn; the same seed and cases draw it again. */
export const SampleDraw = z.object({
  options: SampleOptions,
  drawnOn: Day,
  population: z.number(),
  drawn: z.array(
    z.object({
      caseId: CaseId,
      reference: z.string(),
      childName: z.string(),
      statuses: z.array(z.string()),
      reason: z.string(),
    }),
  ),
  leftOut: z.array(
    z.object({ caseId: CaseId, reference: z.string(), childName: z.string(), reason: z.string() }),
  ),
  strata: z.array(z.object({ stratum: z.string(), population: z.number(), drawn: z.number() })),
  notes: z.array(z.string()),
});
export type SampleDraw = z.infer<typeof SampleDraw>;

/** A draw that was kept for a round, with who kept it and when. */
export const KeptDraw = z.object({ id: Id, keptAt: Instant, keptBy: z.string(), draw: SampleDraw });
export type KeptDraw = z.infer<typeof KeptDraw>;

/** One round with its reviews, the draws that were kept, and who can review in it. */
export const RoundDetail = z.object({
  summary: RoundSummary,
  draft: RoundDraft,
  reviews: z.array(RoundReview),
  draws: z.array(KeptDraw),
  reviewers: z.array(
    z.object({
      personId: PersonId,
      name: z.string(),
      affiliation: z.enum(['internal', 'external']),
      reviews: z.number(),
    }),
  ),
});
export type RoundDetail = z.infer<typeof RoundDetail>;

/** What an allocation did, and what it could not do. */
export const AllocationOutcome = z.object({
  allocated: z.number(),
  /** Null where nothing was allocated. */
  undo: UndoOffer.nullable(),
  /** Cases that nobody of those asked may review, each with its reason. */
  notAllocated: z.array(z.object({ reviewId: ReviewId, reference: z.string(), reason: z.string() })),
  /** Cases that keep a reviewer whom the independence rule would refuse: a person has to change them. */
  conflicts: z.array(z.object({ reviewId: ReviewId, reference: z.string(), reason: z.string() })),
});
export type AllocationOutcome = z.infer<typeof AllocationOutcome>;

/** Something that is open in a round, one sentence, with how pressing it is. */
export const OpenInRound = z.object({
  kind: z.enum(['concern', 'not-submitted', 'not-allocated', 'away', 'no-cases']),
  sentence: z.string(),
  reviewId: ReviewId.nullable(),
});
export type OpenInRound = z.infer<typeof OpenInRound>;

/** The rounds room: setting up, sampling, allocating. */
export const roundsContract = {
  list: reads('lead', 'reviewer').input(Nothing).output(z.array(RoundSummary)),
  get: reads('lead', 'reviewer')
    .input(z.object({ id: RoundId }))
    .output(RoundDetail),
  /** The grades of its submitted reviews, beside those of the last round that has any. */
  results: reads('lead')
    .input(z.object({ id: RoundId }))
    .output(RoundResults),
  /** Writes the round with its results to the chosen file, in the form of its ending: pdf, docx, xlsx, html or csv. */
  saveResults: changes('lead')
    .meta({ changes: true, keeps: ['rounds.results'], roles: ['lead'] })
    .input(z.object({ id: RoundId, fileToken: FileToken }))
    .output(z.object({ reviews: z.number() })),
  /** The same as a page to print. */
  paper: changes('lead')
    .meta({ changes: true, keeps: ['rounds.results'], roles: ['lead'] })
    .input(z.object({ id: RoundId }))
    .output(Paper),
  save: changes('lead')
    .input(z.object({ id: RoundId.nullable(), draft: RoundDraft }))
    .output(z.object({ id: RoundId })),
  /** Draws and shows; nothing is kept until `keepSample`. The same seed, options and cases give the same draw. */
  drawSample: reads('lead')
    .input(z.object({ roundId: RoundId, options: SampleOptions }))
    .output(SampleDraw),
  /** Draws again from the same options and puts the cases into the round, with seed and reasons. */
  keepSample: changes('lead')
    .input(z.object({ roundId: RoundId, options: SampleOptions }))
    .output(z.object({ added: z.number() })),
  addCases: changes('lead')
    .input(z.object({ roundId: RoundId, caseIds: z.array(CaseId), reason: z.string() }))
    .output(z.object({ added: z.number() })),
  /** Takes a case out of the round; only while nothing is written in its review. */
  removeReview: changes('lead')
    .input(z.object({ reviewId: ReviewId }))
    .output(z.object({ undo: UndoOffer })),
  /** Who may review this case, and why not. */
  reviewersFor: reads('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId }))
    .output(
      z.array(
        z.object({
          personId: PersonId,
          name: z.string(),
          isAllowed: z.boolean(),
          /** Not allowed, but the lead may accept it with a reason: the person is of the same team. */
          isAcceptable: z.boolean(),
          reason: z.string(),
        }),
      ),
    ),
  /** `sameTeamReason` accepts a reviewer of the same team; it is kept and shown with the review. */
  allocate: changes('lead')
    .input(
      z.object({
        reviewId: ReviewId,
        reviewerId: PersonId.nullable(),
        sameTeamReason: z.string().trim().max(2000).default(''),
      }),
    )
    .output(z.object({ undo: UndoOffer.nullable() })),
  allocateBalanced: changes('lead')
    .input(
      z.object({
        roundId: RoundId,
        reviewers: z
          .array(z.object({ personId: PersonId, capacity: z.number().int().min(0).nullable() }))
          .min(1),
      }),
    )
    .output(AllocationOutcome),
  /** Takes a review out of the round with a reason; what was written stays and is not counted. */
  withdraw: changes('lead')
    .input(z.object({ reviewId: ReviewId, because: z.string().trim().min(1).max(2_000) }))
    .output(z.object({ undo: UndoOffer })),
  reinstate: changes('lead')
    .input(z.object({ reviewId: ReviewId }))
    .output(Nothing),
  /** Moves the closing day; the reason stands in the trail. */
  extend: changes('lead')
    .input(z.object({ id: RoundId, closesOn: Day, because: z.string().trim().min(1).max(2_000) }))
    .output(Nothing),
  /** A new round with the template, scale and size of this one, as long a window later. No case goes along. */
  duplicate: changes('lead')
    .input(z.object({ id: RoundId, name: z.string().trim().min(1), opensOn: Day }))
    .output(z.object({ id: Id })),
  /** What is still open in a round, for whoever closes it. */
  closingCheck: reads('lead')
    .input(z.object({ id: RoundId }))
    .output(z.object({ open: z.array(OpenInRound) })),
  /** Closes a round. While something is open it wants a note that says why. */
  close: changes('lead')
    .input(z.object({ id: RoundId, note: z.string().max(2_000) }))
    .output(z.object({ closedAt: Instant })),
  reopen: changes('lead')
    .input(z.object({ id: RoundId }))
    .output(Nothing),
  requireCalibration: changes('lead')
    .input(z.object({ id: RoundId, isRequired: z.boolean() }))
    .output(Nothing),
  /** What reviews say of the cases of a worker or of a team: figures only where enough reviews carry them. */
  practiceOf: reads('lead').input(PracticeAsked).output(PracticeOf),
  /** Which of the open cases were never reviewed. */
  coverage: reads('lead')
    .input(Nothing)
    .output(
      Coverage.extend({
        neverReviewed: z.array(z.object({ id: Id, reference: z.string(), name: z.string() })),
      }),
    ),
  /** The figures of a round, with those of the round before beside them. */
  report: reads('lead')
    .input(z.object({ id: RoundId }))
    .output(RoundReport),
  /** Writes the round report to the chosen file, in the form of its ending: pdf, docx, xlsx, html or csv. */
  saveReport: changes('lead')
    .input(z.object({ id: RoundId, fileToken: FileToken }))
    .output(z.object({ reviews: z.number() })),
};
