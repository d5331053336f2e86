import { z } from 'zod';
import { GradeScale } from '../domain/grades/scale.ts';
import { ModerationId, ModeratorId, PackDraftId, PersonId, ReviewId, RoundId } from '../domain/ids.ts';
import { DifferenceSort } from '../domain/moderation/compare-grades.ts';
import { ModerationDesign } from '../domain/moderation/designs.ts';
import { ReReview } from '../domain/moderation/re-review.ts';
import { SampleRule } from '../domain/moderation/sample-rules.ts';
import { ModerationViews, SecondGrade } from '../domain/moderation/second-grade.ts';
import { PracticeReviewTemplate } from '../domain/templates/template.ts';
import { AgreementPage, Cell } from './agreement.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { LearntQuestion } from './learnt.ts';
import { Comparison, Grade, GradingPage, TakenForm } from './second-grades.ts';

/** Who moderates: somebody of the workspace, or a peer from another authority. */
export const ModeratorDraft = z.object({
  name: z.string().trim().min(1).max(120),
  kind: z.enum(['in-house', 'peer']),
  personId: PersonId.nullable(),
});
export type ModeratorDraft = z.infer<typeof ModeratorDraft>;

const Sampling = z.object({
  roundIds: z.array(RoundId).min(1),
  rules: z.array(SampleRule),
  seed: z.string().trim().min(1).max(80),
  moderators: z.array(ModeratorDraft),
});

/** What a sample would be: how well it covers, what it rests on, and what stands against it. */
export const SamplePreview = z.object({
  reviews: z.array(
    z.object({
      id: Id,
      reference: z.string(),
      childName: z.string(),
      reviewer: z.string(),
      round: z.string(),
      grade: Grade,
      reasons: z.array(z.string()),
    }),
  ),
  grades: z.array(Grade),
  coverage: z.array(Cell.extend({ reviewer: z.string(), byGrade: z.array(Cell) })),
  statuses: z.array(Cell.extend({ status: z.string() })),
  total: Cell,
  odds: z.array(z.string()),
  /** Sentences: who of the moderators cannot grade what, and why. */
  conflicts: z.array(z.string()),
  /** Days since the last of the rounds closed. */
  lagDays: z.number(),
});
export type SamplePreview = z.infer<typeof SamplePreview>;

/** One moderation as it stands in the list. */
export const ModerationRow = z.object({
  id: Id,
  title: z.string(),
  design: ModerationDesign,
  rounds: z.string(),
  reviews: z.number(),
  /** Reviews with a second grade, and with a decided overall grade. */
  graded: z.number(),
  decided: z.number(),
  deadline: Day,
  createdAt: Instant,
});
export type ModerationRow = z.infer<typeof ModerationRow>;

/** One moderator of a moderation. */
export const ModeratorState = ModeratorDraft.extend({
  id: Id,
  handedIn: z.number(),
  packDraftId: PackDraftId.nullable(),
  /** The release of the peer's pack; null until it left. */
  releaseId: Id.nullable(),
});
export type ModeratorState = z.infer<typeof ModeratorState>;

/** One review of the sample. First grades stay away until a second is in, in blind designs. */
export const ModeratedReview = z.object({
  reviewId: ReviewId,
  /** "Child C": what stands on the moderator's page. */
  alias: z.string(),
  childName: z.string(),
  reasons: z.array(z.string()),
  /** Per moderator: whether the second grade is in, begun, or may not be given (with the reason). */
  states: z.array(
    z.object({
      moderatorId: ModeratorId,
      state: z.enum(['not-begun', 'begun', 'handed-in', 'may-not']),
      why: z.string(),
    }),
  ),
  first: Grade.nullable(),
  decided: Grade.nullable(),
  /** Steps between the overall grades; null until there are two. */
  apart: z.number().nullable(),
  /** Sent back with points, and whether its reviewer has answered; null where it was not. */
  sentBack: z.enum(['asked', 'answered']).nullable(),
  /** Rationales in which grade words were hidden wait for the lead's eye. */
  isChecked: z.boolean(),
});
export type ModeratedReview = z.infer<typeof ModeratedReview>;

/** A moderation with its sample and how far it is. */
export const ModerationDetail = ModerationRow.extend({
  tolerance: z.number(),
  seed: z.string(),
  odds: z.array(z.string()),
  moderators: z.array(ModeratorState),
  sample: z.array(ModeratedReview),
  verdict: z.object({ compared: z.number(), beyond: z.number(), widenBy: z.number() }),
  lagDays: z.number(),
  /** Good or better among all submitted reviews of the rounds. */
  headline: z.object({
    of: z.number(),
    asGraded: z.number(),
    asModerated: z.number(),
    moderated: z.number(),
  }),
  minutes: z.string(),
  /** What moderators say of the template, prompt by prompt, and of the moderation itself. */
  views: z.array(
    z.object({
      moderator: z.string(),
      process: z.string(),
      keeps: z.number(),
      changes: z.array(z.object({ question: z.string(), why: z.string() })),
    }),
  ),
  /** Every prompt of the template that the sample was graded on. */
  prompts: z.array(z.object({ domain: z.string(), prompt: z.string(), question: z.string() })),
  /** Reviewers of the sample, for whom a feedback sheet can be written. */
  reviewers: z.array(z.object({ reviewerId: PersonId, name: z.string() })),
});
export type ModerationDetail = z.infer<typeof ModerationDetail>;

/** A review that was sent back with points: what was asked, and each version that came of it. */
export const ReReviewPage = z.object({
  alias: z.string(),
  childName: z.string(),
  reviewer: z.string(),
  template: PracticeReviewTemplate,
  scale: GradeScale,
  /** What moderators wrote down to be looked at again; where nothing was asked yet, what could be asked. */
  points: z.string(),
  /** It was sent back and the reviewer has not answered yet. */
  isAsked: z.boolean(),
  /** The grades that stand for the reviewer now, by field: the sealed ones, or those of the last version. */
  grades: z.record(z.string(), z.string()),
  turns: z.array(
    z.object({
      /** 1 is the review as it was sealed. */
      version: z.number(),
      points: z.string(),
      askedAt: Instant,
      askedBy: z.string(),
      answer: z
        .object({
          words: z.string(),
          at: Instant,
          by: z.string(),
          changes: z.array(
            z.object({
              field: z.string(),
              title: z.string(),
              from: z.string(),
              to: z.string(),
              because: z.string(),
            }),
          ),
        })
        .nullable(),
    }),
  ),
});
export type ReReviewPage = z.infer<typeof ReReviewPage>;

const OfReview = z.object({ id: ModerationId, reviewId: ReviewId });
const OfModerator = OfReview.extend({ moderatorId: ModeratorId });

/** Moderations: a second judgement of a sample, so that grades mean the same whoever gave them. */
export const moderationsContract = {
  list: reads('lead').input(Nothing).output(z.array(ModerationRow)),
  /** What the sample would be; nothing is kept. */
  preview: reads('lead').input(Sampling).output(SamplePreview),
  create: changes('lead')
    .input(
      Sampling.extend({
        title: z.string().trim().min(1).max(160),
        design: ModerationDesign,
        tolerance: z.number().int().min(0).max(3),
        deadline: Day,
      }),
    )
    .output(z.object({ id: Id })),
  get: reads('lead')
    .input(z.object({ id: ModerationId }))
    .output(ModerationDetail),
  /** Accepts the proposal to widen the sample. */
  widen: changes('lead')
    .input(z.object({ id: ModerationId }))
    .output(z.object({ added: z.number() })),
  addModerator: changes('lead')
    .input(z.object({ id: ModerationId, moderator: ModeratorDraft }))
    .output(z.object({ moderatorId: ModeratorId })),
  /** The rationales of a review as a blind moderator would see them, with what was taken out. */
  hidden: reads('lead')
    .input(OfReview)
    .output(
      z.array(
        z.object({
          label: z.string(),
          original: z.string(),
          places: z.array(z.object({ start: z.number(), end: z.number() })),
        }),
      ),
    ),
  markChecked: changes('lead').input(OfReview).output(Nothing),
  openGrading: reads('lead').input(OfModerator).output(GradingPage),
  saveGrading: changes('lead')
    .meta({ changes: true, keeps: ['moderations.openGrading'], roles: ['lead'] })
    .input(OfModerator.extend({ second: SecondGrade }))
    .output(z.object({ savedAt: Instant, missing: z.array(z.string()) })),
  /** Hands the second grade in: it is never changed afterwards; another one is a later version. */
  handIn: changes('lead').input(OfModerator).output(Nothing),
  saveViews: changes('lead')
    .input(z.object({ id: ModerationId, moderatorId: ModeratorId, views: ModerationViews }))
    .output(Nothing),
  compare: reads('lead').input(OfReview).output(Comparison),
  /** Stores a moderated grade beside the others; the original stays for good. */
  decide: changes('lead')
    .input(
      OfReview.extend({
        field: z.string(),
        grade: z.string(),
        sort: DifferenceSort.nullable(),
        because: z.string().trim().max(20_000),
        meeting: z.string().trim().max(160),
      }),
    )
    .output(Nothing),
  openReReview: reads('lead').input(OfReview).output(ReReviewPage),
  /** Sends a review back to its reviewer with points. The sealed review stays as it is. */
  sendBack: changes('lead')
    .input(OfReview.extend({ points: z.string().trim().min(1).max(20_000) }))
    .output(Nothing),
  /** Keeps what the reviewer says as a new version; figures go on using the first grades. */
  answerReReview: changes('lead')
    .input(OfReview.extend({ again: ReReview }))
    .output(Nothing),
  agreement: reads('lead')
    .input(z.object({ id: ModerationId }))
    .output(AgreementPage),
  /** Every question, those whose sections were graded most differently first. */
  learnt: reads('lead')
    .input(z.object({ id: ModerationId }))
    .output(z.array(LearntQuestion)),
  /** Proposes a wording for the template's next version; an empty one takes the proposal back. */
  proposeWording: changes('lead')
    .input(
      z.object({
        id: ModerationId,
        domain: z.string().max(120),
        prompt: z.string().max(120),
        wording: z.string().trim().max(2_000),
        why: z.string().trim().max(5_000),
      }),
    )
    .output(Nothing),
  saveMinutes: changes('lead')
    .input(z.object({ id: ModerationId, minutes: z.string().max(100_000) }))
    .output(Nothing),
  /** Starts the anonymised pack of the whole sample for a peer; it is checked and leaves like any other. */
  preparePack: changes('lead')
    .input(z.object({ id: ModerationId, moderatorId: ModeratorId }))
    .output(z.object({ draftId: PackDraftId })),
  /** Writes the return form for a peer whose pack has left. */
  saveForm: changes('lead')
    .input(z.object({ id: ModerationId, moderatorId: ModeratorId, fileToken: FileToken }))
    .output(Nothing),
  /** Takes a return form in; what cannot be read is said and nothing of it is lost. */
  takeForm: changes('lead')
    .input(z.object({ id: ModerationId, fileToken: FileToken }))
    .output(TakenForm),
  /** Writes the opened commitments of reviews whose second grade is in; anybody can check them. */
  saveOpening: changes('lead')
    .input(z.object({ id: ModerationId, moderatorId: ModeratorId, fileToken: FileToken }))
    .output(z.object({ reviews: z.number() })),
  /** A private sheet for one reviewer: their reviews, what stands after moderation and why, and the moderators' words. */
  saveFeedback: changes('lead')
    .input(z.object({ id: ModerationId, reviewerId: PersonId, fileToken: FileToken }))
    .output(Nothing),
  saveReport: changes('lead')
    .input(z.object({ id: ModerationId, fileToken: FileToken }))
    .output(Nothing),
};
