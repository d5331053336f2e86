import type { RoundDraft } from '#shared/contract/rounds.ts';
import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import {
  domainGradeField,
  domainRationaleField,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
} from '#shared/domain/reviews/review-fields.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import type { TestService } from '../a-service.ts';

type Client = TestService['client'];

export const aCaseDraft = (draft: Partial<CaseDraft> = {}): CaseDraft => ({
  reference: 'A1',
  names: { full: 'Ada Stone', aliases: [] },
  statuses: ['CIN'],
  phones: [],
  related: [],
  ...draft,
});

export const aRoundDraft = (draft: Partial<RoundDraft> = {}): RoundDraft => ({
  name: 'Spring round',
  opensOn: '2026-03-02',
  closesOn: '2026-03-13',
  theme: '',
  scaleId: 'ofsted-1',
  templateId: 'practice-review-1',
  targetSize: 5,
  ...draft,
});

export const aRecommendation = (draft: Partial<RecommendationDraft> = {}): RecommendationDraft => ({
  level: 'child',
  action: 'Kim Vale to see Ada alone at school every fortnight.',
  measure: 'Six visits written up in Ada’s own words by the end of June.',
  intendedImpact: 'Ada has somebody to tell.',
  owners: ['Kim Vale'],
  due: '2026-06-30',
  theme: 'Direct work',
  ...draft,
});

export async function aReviewer(client: Client, name = 'Robin Marsh', team = ''): Promise<string> {
  const { id } = await client.people.save({
    id: null,
    draft: {
      name,
      roles: ['reviewer'],
      affiliation: team ? 'internal' : 'external',
      organisation: 'Lantern',
      team,
      email: '',
      isActive: true,
    },
  });
  return id;
}

/** The lead of a test writes on behalf of the reviewer, where the review is not theirs. */
export async function writeAsLead(client: Client, reviewId: string): Promise<void> {
  const { writingAs } = await client.reviews.get({ id: reviewId });
  if (writingAs !== 'may-on-behalf') return;
  await client.reviews.writeOnBehalf({ reviewId, reason: 'Read out over the telephone.' });
}

/** A case in a round, a new one unless one is named, its review given to a reviewer. */
export async function aReview(
  client: Client,
  {
    reference = 'A1',
    round = {} as Partial<RoundDraft>,
    isAllocated = true,
    inRound = null as string | null,
  } = {},
): Promise<{ reviewId: string; roundId: string; caseId: string; reviewerId: string | null }> {
  const { id: caseId } = await client.cases.save({ id: null, draft: aCaseDraft({ reference }) });
  const roundId = inRound ?? (await client.rounds.save({ id: null, draft: aRoundDraft(round) })).id;
  await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
  const { rows } = await client.reviews.list({ roundId });
  const reviewId = rows.find((row) => row.caseId === caseId)!.id;
  const reviewerId = isAllocated ? await aReviewer(client, `Reviewer of ${reference}`) : null;
  if (reviewerId) {
    await client.rounds.allocate({ reviewId, reviewerId });
    await writeAsLead(client, reviewId);
  }
  return { reviewId, roundId, caseId, reviewerId };
}

const GRADES: readonly [string, string][] = [
  ...DEFAULT_TEMPLATE.domains.map(({ key }): [string, string] => [
    domainGradeField(key),
    domainRationaleField(key),
  ]),
  [OVERALL_GRADE_FIELD, OVERALL_RATIONALE_FIELD],
];

/** Grades every domain and the whole alike, with rationales and one evidence item that all of them name. */
export async function gradeAll(client: Client, reviewId: string, grade: string): Promise<string> {
  await writeAsLead(client, reviewId);
  for (const [gradeField, rationaleField] of GRADES) {
    await client.reviews.saveAnswer({ reviewId, field: gradeField, value: grade });
    await client.reviews.saveAnswer({ reviewId, field: rationaleField, value: 'Seen and heard.' });
  }
  const { id } = await client.reviews.saveEvidence({
    reviewId,
    id: null,
    kind: 'childs-words',
    source: 'Visit',
    date: '2 March 2026',
    text: 'I like it here.',
    cites: GRADES.map(([, rationale]) => rationale),
  });
  return id;
}

/** A review graded alike throughout, with a recommendation and a settled concern, submitted. */
export async function aSubmittedReview(client: Client, options: Parameters<typeof aReview>[1] = {}) {
  const review = await aReview(client, options);
  const { reviewId } = review;
  const evidenceId = await gradeAll(client, reviewId, 'good');
  const { id: recommendationId } = await client.reviews.saveRecommendation({
    reviewId,
    id: null,
    draft: aRecommendation(),
  });
  const { id: concernId } = await client.reviews.raiseConcern({ reviewId, concern: 'Not seen for weeks.' });
  await client.reviews.settleConcern({ reviewId, id: concernId, done: 'Seen today by the duty worker.' });
  const { seal } = await client.reviews.submit({ reviewId });
  return { ...review, evidenceId, recommendationId, concernId, seal };
}
