import type { GradingPage } from '#shared/contract/second-grades.ts';
import {
  type ModerationViews,
  missingInSecondGrade,
  type SecondGrade,
} from '#shared/domain/moderation/second-grade.ts';
import { formOf, type PackedReview } from '#shared/domain/packs/moderation-pack.ts';
import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { notThere } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { gradingOrEmpty, keepGrading, type PackToGrade, packToGrade, returnsOfPack } from './repository.ts';

/** Which review of which pack: the first one is 1. */
export interface ReviewOfPack {
  readonly packId: string;
  readonly number: number;
}

function reviewAt(workspace: OpenWorkspace, { packId, number }: ReviewOfPack) {
  const here = packToGrade(workspace.store, packId);
  const review = here.pack.reviews[number - 1];
  if (!review) throw notThere('review');
  return { here, review };
}

/** What the moderator grades from, with what they wrote so far. */
export function openReview(workspace: OpenWorkspace, key: ReviewOfPack): GradingPage {
  const { here, review } = reviewAt(workspace, key);
  const { template, scale } = formOf(here.pack, review);
  const second = gradingOrEmpty(workspace.store, here, review);
  return {
    alias: review.alias,
    place: { at: key.number, of: here.pack.reviews.length },
    isBlind: here.pack.design === 'blind',
    template,
    scale,
    ...shownOf(review),
    second,
    missing: missingInSecondGrade(second, template, scale),
    isHandedIn: returnsOfPack(workspace.store, key.packId).some(({ said }) =>
      said.reviews.some(({ alias }) => alias === review.alias),
    ),
  };
}

function shownOf(review: PackedReview) {
  return {
    facts: [...review.facts.map(({ label, value }) => ({ label, text: value }))],
    domains: review.domains.map(({ key, title, answers, rationale, grade }) => ({
      key,
      title,
      answers: answers.map(({ question, text }) => ({ label: question, text })),
      rationale,
      firstGrade: grade,
    })),
    evidence: review.evidence,
    feedback: review.feedback.map(({ title, text }) => ({ label: title, text })),
    strengths: review.strengths,
    overall: { rationale: review.overall.rationale, firstGrade: review.overall.grade },
    recommendations: review.recommendations.map(
      ({ level, action, measure, intendedImpact, owners, due }) => ({
        label: level === 'child' ? 'Recommendation for the child' : 'Recommendation for the service',
        text: [action, measure, intendedImpact, owners.join(', '), due].filter(Boolean).join('\n'),
      }),
    ),
  };
}

/** Keeps what was written so far. @returns when, and what is still missing */
export function saveReview(
  workspace: OpenWorkspace,
  key: ReviewOfPack,
  given: SecondGrade,
): { savedAt: string; missing: string[] } {
  const { here, review } = reviewAt(workspace, key);
  const second = withoutControlCharacters(given);
  const { template, scale } = formOf(here.pack, review);
  const graded = [...Object.values(second.domains), second.overall].filter(({ grade }) => grade).length;
  const savedAt = workspace.write(({ tx, at, record }) => {
    keepGrading(tx, { packId: key.packId, alias: review.alias, at, what: second });
    record({
      action: 'grade',
      entity: 'exchange-pack',
      entityId: key.packId,
      after: { alias: review.alias, graded },
    });
    return at;
  });
  return { savedAt, missing: missingInSecondGrade(second, template, scale) };
}

/** Keeps the views on template and process. */
export function savePackViews(workspace: OpenWorkspace, packId: string, given: ModerationViews): void {
  packToGrade(workspace.store, packId);
  const views = withoutControlCharacters(given);
  workspace.write(({ tx, at, record }) => {
    keepGrading(tx, { packId, alias: null, at, what: views });
    record({
      action: 'give-views',
      entity: 'exchange-pack',
      entityId: packId,
      after: { prompts: views.prompts.length },
    });
  });
}

/** Whether a second grade is whole: only such a one is handed back. */
export function isWhole({ pack }: PackToGrade, review: PackedReview, second: SecondGrade): boolean {
  const { template, scale } = formOf(pack, review);
  return missingInSecondGrade(second, template, scale).length === 0;
}
