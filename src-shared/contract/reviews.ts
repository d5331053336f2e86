import { z } from 'zod';
import { CaseDraft } from '../domain/cases/case-draft.ts';
import { GradeScale } from '../domain/grades/scale.ts';
import { CaseId, PersonId, ReviewId, RoundId } from '../domain/ids.ts';
import { RecommendationDraft } from '../domain/recommendations/recommendation.ts';
import { EvidenceItem, EvidenceKind, EvidenceSourceKind } from '../domain/reviews/evidence.ts';
import { MissingItem } from '../domain/reviews/missing-item.ts';
import { PracticeReviewTemplate } from '../domain/templates/template.ts';
import { changes, FileToken, Id, Instant, Nothing, Paper, reads } from './base.ts';
import { ReviewStatus } from './rounds.ts';

/** One review as it stands in a list. */
export const ReviewRow = z.object({
  id: Id,
  roundId: RoundId,
  round: z.string(),
  caseId: CaseId,
  reference: z.string(),
  childName: z.string(),
  reviewerId: PersonId.nullable(),
  reviewer: z.string().nullable(),
  status: ReviewStatus,
  progress: z.number(),
  gradeWord: z.string().nullable(),
  gradeRank: z.number().nullable(),
  dueOn: z.string(),
  submittedAt: Instant.nullable(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** A recommendation of a review. */
export const Recommendation = RecommendationDraft.extend({ id: Id });
export type Recommendation = z.infer<typeof Recommendation>;

/** A safeguarding interrupt: raised at once, closed when what was done is written down. */
export const Concern = z.object({
  id: Id,
  raisedAt: Instant,
  raisedBy: z.string(),
  concern: z.string(),
  done: z.string(),
  settledAt: Instant.nullable(),
});
export type Concern = z.infer<typeof Concern>;

/** Something accepted about a review with its reason; it is shown wherever the review is. */
export const ReviewException = z.object({
  id: Id,
  /** A reviewer of the same team; writing on the reviewer's behalf; begun work given to another person. */
  kind: z.enum(['same-team', 'on-behalf', 'handed-over']),
  /** What was so, in a sentence. */
  words: z.string(),
  reason: z.string(),
  acceptedBy: z.string(),
  acceptedAt: Instant,
});
export type ReviewException = z.infer<typeof ReviewException>;

const RoundDays = z.object({ opensOn: z.string(), closesOn: z.string() });

/** One review with everything that it says and is read by. */
export const ReviewDetail = z.object({
  row: ReviewRow,
  template: PracticeReviewTemplate,
  scale: GradeScale,
  answers: z.record(z.string(), z.string()),
  evidence: z.array(EvidenceItem),
  recommendations: z.array(Recommendation),
  concerns: z.array(Concern),
  exceptions: z.array(ReviewException),
  /** How who works here stands to it: only the first two may write in it. */
  writingAs: z.enum(['reviewer', 'on-behalf', 'may-on-behalf', 'reader']),
  /** Where it is written now, in a sentence, if that is not here: it is out with somebody, or the workspace was moved. */
  elsewhere: z.string().nullable(),
  missing: z.array(MissingItem),
  savedAt: Instant.nullable(),
  /** SHA-256 over the sealed content, once submitted. */
  seal: z.string().nullable(),
  /** Whose review it was when it was sealed; null while it is open, and for seals of version 0.1.0. */
  sealedAs: z
    .object({
      childName: z.string(),
      reference: z.string(),
      dateOfBirth: z.string().nullable(),
      round: z.string(),
      roundDays: RoundDays,
      reviewer: z.string(),
      /** Who submitted it, where that was not the reviewer. */
      submittedBy: z.string().nullable(),
    })
    .nullable(),
  /** What moderation decided of it, overall; the original stays beside it. Null where nothing was. */
  moderated: z
    .object({
      word: z.string(),
      rank: z.number(),
      because: z.string(),
      meeting: z.string(),
      by: z.string(),
      at: Instant,
    })
    .nullable(),
  context: z.object({
    case: CaseDraft,
    /** On the day of the seal, by the date of birth that it was sealed with; today where it is open. */
    age: z.number().nullable(),
    roundDays: RoundDays,
    earlierReviews: z.array(
      z.object({
        id: Id,
        round: z.string(),
        gradeWord: z.string().nullable(),
        gradeRank: z.number().nullable(),
        submittedAt: Instant.nullable(),
      }),
    ),
    openRecommendations: z.array(
      z.object({
        id: Id,
        round: z.string(),
        level: z.enum(['child', 'service']),
        action: z.string(),
        due: z.string(),
      }),
    ),
  }),
  escalation: z.object({ name: z.string(), phone: z.string(), guidance: z.string() }),
});
export type ReviewDetail = z.infer<typeof ReviewDetail>;

/** What every change returns: when it was saved, and what is still missing. */
export const Saved = z.object({ savedAt: Instant, missing: z.array(MissingItem) });
export type Saved = z.infer<typeof Saved>;

const SavedWithId = Saved.extend({ id: Id });

/** One submitted review of a child among all of them. */
export const ReviewOverTime = z.object({
  id: Id,
  round: z.string(),
  submittedAt: Instant,
  gradeWord: z.string().nullable(),
  gradeRank: z.number().nullable(),
  moderated: z.object({ word: z.string(), rank: z.number() }).nullable(),
  /** The words of the scale that it was graded on, best first. */
  scale: z.array(z.string()),
  recommendations: z.number(),
  feedback: z.array(z.object({ title: z.string(), words: z.string(), agrees: z.string() })),
});
export type ReviewOverTime = z.infer<typeof ReviewOverTime>;

/** What stands beside the writing and stays right while it is saved at each pause; the draft of the page knows the review. */
const WHILE_WRITING = [
  'reviews.get',
  'writing.phrases',
  'writing.words',
  'attachments.list',
  'tracker.earlier',
];

/** The reviews room: writing, evidence, concerns, submitting. */
export const reviewsContract = {
  list: reads('lead', 'reviewer')
    .input(
      z.object({
        roundId: RoundId.nullable().default(null),
        reviewerId: PersonId.nullable().default(null),
        statuses: z.array(ReviewStatus).default([]),
        search: z.string().default(''),
        limit: z.number().int().min(1).max(500).default(200),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(z.object({ total: z.number(), rows: z.array(ReviewRow) })),
  get: reads('lead', 'reviewer')
    .input(z.object({ id: ReviewId }))
    .output(ReviewDetail),
  /** Writes one review to the chosen file, in the form of its ending: pdf, docx, xlsx or html. */
  saveDocument: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: ['reviews.get'], roles: ['lead', 'reviewer'] })
    .input(z.object({ id: ReviewId, fileToken: FileToken }))
    .output(Nothing),
  /** The same as a page to print. */
  paper: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: ['reviews.get'], roles: ['lead', 'reviewer'] })
    .input(z.object({ id: ReviewId }))
    .output(Paper),
  /** Every submitted review of a child, the oldest first. */
  ofChild: reads('lead', 'reviewer')
    .input(z.object({ caseId: CaseId }))
    .output(z.array(ReviewOverTime)),
  /** Saves one field. An empty value empties it. A field that the template does not have is a PROBLEM. */
  saveAnswer: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: WHILE_WRITING, roles: ['lead', 'reviewer'] })
    .input(z.object({ reviewId: ReviewId, field: z.string(), value: z.string().max(200_000) }))
    .output(Saved),
  saveEvidence: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: WHILE_WRITING, roles: ['lead', 'reviewer'] })
    .input(
      z.object({
        reviewId: ReviewId,
        id: Id.nullable(),
        kind: EvidenceKind,
        source: z.string(),
        date: z.string(),
        text: z.string(),
        cites: z.array(z.string()),
        sourceKind: EvidenceSourceKind.optional(),
      }),
    )
    .output(SavedWithId),
  removeEvidence: changes('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId, id: Id }))
    .output(Saved),
  saveRecommendation: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: WHILE_WRITING, roles: ['lead', 'reviewer'] })
    .input(z.object({ reviewId: ReviewId, id: Id.nullable(), draft: RecommendationDraft }))
    .output(SavedWithId),
  removeRecommendation: changes('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId, id: Id }))
    .output(Saved),
  raiseConcern: changes('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId, concern: z.string().trim().min(1) }))
    .output(SavedWithId),
  settleConcern: changes('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId, id: Id, done: z.string().trim().min(1) }))
    .output(Saved),
  /** Lets the lead write and submit on behalf of the reviewer. The reason stays with the review. */
  writeOnBehalf: changes('lead')
    .input(z.object({ reviewId: ReviewId, reason: z.string().trim().min(1).max(2000) }))
    .output(Nothing),
  /** Seals the review. What is missing is a PROBLEM whose details are the sentences. */
  submit: changes('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId }))
    .output(z.object({ submittedAt: Instant, seal: z.string() })),
};
