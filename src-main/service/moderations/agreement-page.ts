import type { AgreementPage } from '#shared/contract/agreement.ts';
import { gradeMatrix } from '#shared/domain/agreement/pair-counts.ts';
import { type Ratings, ratingsOf } from '#shared/domain/agreement/ratings.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import { wordsByRank } from '#shared/domain/grades/words-by-rank.ts';
import type { ModerationId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { DifferenceSort } from '#shared/domain/moderation/compare-grades.ts';
import { leniencyOf } from '#shared/domain/moderation/leniency.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import { domainGradeField, OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { candidatesOf } from './candidates.ts';
import { firstVersions } from './detail.ts';
import { measureInWorker } from './measure-in-worker.ts';
import { decisionsOf, handedInOf, moderationById, moderatorsOf, sampleOf } from './repository.ts';

const FIRST = 'first grade';
/** In the order of DOMAIN: what a board may quote comes before what it should not. */
const SHOWN = [
  'kappa-quadratic',
  'gwet-ac2-ordinal',
  'krippendorff-ordinal',
  'gwet-ac1',
  'cohen-kappa',
] as const;

/** How far first and second grades agree, overall and by domain. Moderated grades never enter. */
export async function agreementPage(workspace: OpenWorkspace, id: ModerationId): Promise<AgreementPage> {
  const { store } = workspace;
  const moderation = moderationById(store, id);
  const people = moderatorsOf(store, id);
  const first = firstVersions(handedInOf(store, id));
  const reviews = sampleOf(store, id)
    .filter(({ reviewId }) => first.has(reviewId))
    .map(({ reviewId }) => ({
      reviewId,
      gathered: gatherReview(store, reviewId),
      seconds: first.get(reviewId) ?? [],
    }));
  const graders = people.filter(({ id: moderatorId }) =>
    reviews.some(({ seconds }) => seconds.some((one) => one.moderatorId === moderatorId)),
  );
  const ratingsFor = (field: string): Ratings =>
    ratingsOf(
      wordsByRank(reviews.map(({ gathered }) => gathered.scale)).map((label) => ({ label, number: null })),
      [FIRST, ...graders.map(({ name }) => name)],
      reviews.map(({ gathered, seconds }) => {
        const place = (key: string | null | undefined) => {
          const point = findPoint(gathered.scale, key);
          return point ? point.rank - 1 : null;
        };
        const firstField = field === OVERALL ? OVERALL_GRADE_FIELD : domainGradeField(field);
        return [
          place(gathered.answers[firstField]),
          ...graders.map(({ id: moderatorId }) => {
            const second = seconds.find((one) => one.moderatorId === moderatorId)?.second;
            return place((field === OVERALL ? second?.overall : second?.domains[field])?.grade);
          }),
        ];
      }),
    );
  const graded = [
    ...new Map(
      reviews
        .flatMap(({ gathered }) => gradedDomains(gathered.template))
        .map((domain) => [domain.key, domain]),
    ).values(),
  ];
  const fields = [OVERALL, ...graded.map(({ key }) => key)];
  const asked = fields.map((field) => ({ field, ratings: ratingsFor(field) }));
  const measured = await measureInWorker(
    asked.map(({ field, ratings }) => ({
      ratings,
      options: { seed: moderation.seed, draws: field === OVERALL ? 2000 : 0 },
    })),
  );
  const [overall, ...domains] = measured;
  const ratings = asked[0]?.ratings;
  if (!overall || !ratings) throw new Error('Nothing was measured.');
  const decisions = decisionsOf(store, id);
  const lastOf = new Map(decisions.map((one) => [`${one.reviewId} ${one.field}`, one]));
  return {
    scale: [...overall.categories],
    raters: [...ratings.raters],
    matrices: graders.map(({ name }, index) => {
      const cells = gradeMatrix(ratings, 0, index + 1);
      const side = overall.directions.find((one) => one.first === FIRST && one.second === name);
      return {
        first: FIRST,
        second: name,
        cells,
        higher: side?.higher ?? 0,
        lower: side?.lower ?? 0,
        of: side?.of ?? 0,
      };
    }),
    items: overall.paired,
    exact: overall.exact,
    adjacent: overall.adjacent,
    figures: SHOWN.flatMap((name) => {
      const found = overall.coefficients[name];
      return found ? [{ name, value: found.value, low: found.low ?? null, high: found.high ?? null }] : [];
    }),
    refused: overall.refused.filter(({ coefficient }) => (SHOWN as readonly string[]).includes(coefficient)),
    reading: overall.reading,
    notes: [...overall.notes],
    domains: domains.map(({ exact, directions }, index) => ({
      key: fields[index + 1] ?? '',
      title: graded[index]?.title ?? '',
      exact,
      lower: sum(directions.filter(({ first: one }) => one === FIRST).map(({ lower }) => lower)),
      higher: sum(directions.filter(({ first: one }) => one === FIRST).map(({ higher }) => higher)),
    })),
    reviewers: reviewersOf(workspace, moderation.roundIds, lastOf, (reviewId, rank) => {
      const of = reviews.find((one) => one.reviewId === reviewId);
      return (
        of?.seconds.every(
          ({ second }) => findPoint(of.gathered.scale, second.overall.grade)?.rank === rank,
        ) ?? false
      );
    }),
    sorts: DifferenceSort.options.map((sort) => ({
      sort,
      count: [...lastOf.values()].filter((one) => one.sort === sort).length,
    })),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** A review counts where its grade was decided, or where every second grade was the same as the first. */
function reviewersOf(
  workspace: OpenWorkspace,
  roundIds: readonly RoundId[],
  lastOf: ReadonlyMap<string, { gradeRank: number }>,
  isConfirmed: (reviewId: ReviewId, rank: number) => boolean,
) {
  const moderated = candidatesOf(workspace.store, roundIds).flatMap((one) => {
    const decision = lastOf.get(`${one.id} ${OVERALL}`);
    if (decision) return [{ ...one, difference: one.rank - decision.gradeRank }];
    return isConfirmed(one.id, one.rank) ? [{ ...one, difference: 0 }] : [];
  });
  const groups = Map.groupBy(moderated, ({ reviewerId }) => reviewerId);
  return leniencyOf(
    [...groups.values()].map((own) => ({
      reviewer: own[0]?.reviewer ?? '',
      isExternal: own[0]?.isExternal ?? false,
      differences: own.map(({ difference }) => difference),
    })),
  );
}
