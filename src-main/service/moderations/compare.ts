import type { ComparedField, Comparison } from '#shared/contract/second-grades.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import type { ModerationId, ReviewId } from '#shared/domain/ids.ts';
import { compareOpinions, type DifferenceSort } from '#shared/domain/moderation/compare-grades.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import {
  domainGradeField,
  domainRationaleField,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
} from '#shared/domain/reviews/review-fields.ts';
import { seededRandom } from '#shared/domain/rounds/seeded-random.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { hashCommitment } from '../moderation/commitment.ts';
import { notThere, Problem } from '../problem.ts';
import { type GatheredReview, gatherReview } from '../reviews/content-repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { candidatesOf } from './candidates.ts';
import { insertDecision } from './decisions-repository.ts';
import { aliasAt, firstVersions } from './detail.ts';
import {
  decisionsOf,
  handedInOf,
  type Moderated,
  moderatedReview,
  moderationById,
  moderatorsOf,
} from './repository.ts';

interface Opinions {
  readonly who: string;
  readonly of: (field: string) => { grade: string | null; because: string; cites: readonly number[] };
}

/**
 * Opinions on one review side by side: the original and every first version of a second grade, in an order of chance
 * that tells nothing until the overall grade is decided.
 * @throws Problem where no second grade is in
 */
export function compareReview(workspace: OpenWorkspace, id: ModerationId, reviewId: ReviewId): Comparison {
  const { store } = workspace;
  const moderation = moderationById(store, id);
  const moderated = moderatedReview(store, id, reviewId);
  const review = gatherReview(store, reviewId);
  const candidate = candidatesOf(store, moderation.roundIds).find((one) => one.id === reviewId);
  if (!candidate) throw notThere('review');
  const seconds = firstVersions(handedInOf(store, id)).get(reviewId) ?? [];
  if (seconds.length === 0)
    throw new Problem('There is no second grade yet.', {
      kept: 'Nothing was changed.',
      next: 'Grades are compared when a moderator has handed one in.',
    });
  const names = new Map(moderatorsOf(store, id).map(({ id: moderatorId, name }) => [moderatorId, name]));
  const opinions = seededRandom(moderated.nonce).shuffle<Opinions>([
    { who: `${candidate.reviewer}, the first grade`, of: (field) => firstOpinion(review, field) },
    ...seconds.map(({ moderatorId, second }) => ({
      who: `${names.get(moderatorId) ?? ''}, a second grade`,
      of: (field: string) => {
        const judged = field === OVERALL ? second.overall : second.domains[field];
        return judged ?? { grade: null, because: '', cites: [] };
      },
    })),
  ]);
  const decisions = decisionsOf(store, id).filter((one) => one.reviewId === reviewId);
  const fields = [
    ...gradedDomains(review.template).map(({ key, title }) => ({ field: key, title })),
    { field: OVERALL, title: 'Overall' },
  ].map(({ field, title }): ComparedField => {
    const said = opinions.map(({ of }) => of(field));
    const of = decisions.filter((one) => one.field === field);
    const last = of.at(-1);
    return {
      field,
      title,
      opinions: said.map(({ grade, because, cites }) => {
        const point = findPoint(review.scale, grade);
        return { grade: point ? { word: point.word, rank: point.rank } : null, because, cites: [...cites] };
      }),
      ...compareOpinions(said, review.scale),
      decision: last
        ? {
            grade: { word: last.gradeWord, rank: last.gradeRank },
            gradeKey: last.gradeKey,
            sort: last.sort,
            because: last.because,
            meeting: last.meeting,
            by: last.by,
            at: last.at,
            version: of.length,
          }
        : null,
    };
  });
  const overall = fields.at(-1);
  return {
    alias: aliasAt(moderated.position),
    childName: `${candidate.childName} (${candidate.reference})`,
    letters: opinions.map((_, index) => String.fromCharCode(65 + index)),
    who: overall?.decision ? opinions.map(({ who }) => who) : null,
    fields,
    scale: review.scale,
    evidence: review.evidence.map(({ text }, index) => ({ number: index + 1, text })),
    sealOpens: sealOpens(moderated, candidate.grades),
    needsThird:
      moderation.design === 'double-blind' &&
      seconds.length < 2 &&
      (overall?.apart ?? 0) > moderation.tolerance,
  };
}

/** Whether the first grades are still those that were committed to when the sample was drawn. */
export function sealOpens(moderated: Moderated, grades: readonly (readonly [string, string])[]): boolean {
  return hashCommitment(moderated.nonce, grades) === moderated.hash;
}

function firstOpinion({ answers, evidence }: GatheredReview, field: string) {
  const isOverall = field === OVERALL;
  const rationale = isOverall ? OVERALL_RATIONALE_FIELD : domainRationaleField(field);
  return {
    grade: answers[isOverall ? OVERALL_GRADE_FIELD : domainGradeField(field)] ?? null,
    because: answers[rationale] ?? '',
    cites: evidence.flatMap(({ cites }, index) => (cites.includes(rationale) ? [index + 1] : [])),
  };
}

/** What is decided on one field. */
export interface NewDecision {
  readonly id: ModerationId;
  readonly reviewId: ReviewId;
  readonly field: string;
  readonly grade: string;
  readonly sort: DifferenceSort | null;
  readonly because: string;
  readonly meeting: string;
}

/**
 * Stores a moderated grade as a new record: original and second grades stay for good.
 * @throws Problem where the seal does not open, a third grade is asked for, or a reason is missing
 */
export function decideGrade(workspace: OpenWorkspace, given: NewDecision): void {
  const compared = compareReview(workspace, given.id, given.reviewId);
  const field = compared.fields.find((one) => one.field === given.field);
  const point = findPoint(compared.scale, given.grade);
  if (!field || !point) throw notThere('grade');
  const kept = 'Nothing was decided; the grades are as they were.';
  if (!compared.sealOpens)
    throw new Problem('The first grades are not those that were sealed when the sample was drawn.', {
      kept,
      next: 'Check the workspace in Settings, and ask who had it in between. Until then nothing of this review can be decided.',
    });
  if (compared.needsThird)
    throw new Problem(
      'The two blind grades are further apart than the tolerance: a third moderator has to grade.',
      {
        kept,
        next: 'Add a third moderator to this moderation, and let them grade blind.',
      },
    );
  if (!field.isSame && given.sort === null)
    throw new Problem(`${field.title}: say why the grades differ.`, {
      kept,
      next: 'Choose one of the four: evidence missed, weighed differently, criterion unclear, different scope.',
    });
  const isOneOfThem = field.opinions.every(({ grade }) => grade === null || grade.rank === point.rank);
  if (!isOneOfThem && given.because === '')
    throw new Problem(`${field.title}: the moderated grade has no reason.`, {
      kept,
      next: 'Write why this grade stands.',
    });
  workspace.write((writing) => {
    insertDecision(writing, {
      id: workspace.newId(),
      moderationId: given.id,
      reviewId: given.reviewId,
      field: given.field,
      gradeKey: point.key,
      gradeWord: point.word,
      gradeRank: point.rank,
      sort: given.sort,
      because: given.because,
      meeting: given.meeting,
      at: writing.at,
      by: workspace.actor,
    });
    writing.record({
      action: 'decide',
      entity: 'moderation',
      entityId: given.id,
      before: field.decision,
      after: given,
    });
  });
}
