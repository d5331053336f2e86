import { asc, eq, inArray } from 'drizzle-orm';
import type { ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { PackForm } from '#shared/domain/packs/moderation-pack.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { packDraftReviews, reviews, rounds } from '../store/schema/index.ts';
import { scaleById, templateById } from '../templates/repository.ts';

/** A round with what its reviews were graded by. */
export type FormedRound = typeof rounds.$inferSelect &
  PackForm & {
    /** Its place among the forms of the pack. */
    readonly form: number;
  };

/** The rounds that the reviews of a draft come from, the earliest first, and their templates and scales. */
export interface RoundsOfDraft {
  readonly rounds: readonly [FormedRound, ...FormedRound[]];
  readonly forms: readonly [PackForm, ...PackForm[]];
  readonly roundOf: (review: { readonly review: { readonly id: ReviewId } }) => FormedRound;
}

/** @throws Problem where a round is not there */
export function roundsOfDraft(
  store: Reader,
  { reviewIds }: { readonly reviewIds: readonly ReviewId[] },
): RoundsOfDraft {
  const ofReview = new Map(
    store
      .select({ id: reviews.id, roundId: reviews.roundId })
      .from(reviews)
      .where(inArray(reviews.id, [...reviewIds]))
      .all()
      .map(({ id, roundId }) => [id, roundId]),
  );
  const rows = store
    .select()
    .from(rounds)
    .where(inArray(rounds.id, [...new Set(ofReview.values())]))
    .orderBy(asc(rounds.opensOn), asc(rounds.id))
    .all();
  const kinds = [...new Set(rows.map(kindOf))];
  const formed = rows.map(
    (row): FormedRound => ({
      ...row,
      template: templateById(store, row.templateId),
      scale: scaleById(store, row.scaleId),
      form: kinds.indexOf(kindOf(row)),
    }),
  );
  const [first, ...others] = formed;
  if (!first) throw notThere('round');
  const byId = new Map(formed.map((round) => [round.id, round]));
  const forms = kinds.slice(1).flatMap((_, index) => {
    const round = formed.find(({ form }) => form === index + 1);
    return round ? [formOfRound(round)] : [];
  });
  return {
    rounds: [first, ...others],
    forms: [formOfRound(first), ...forms],
    roundOf: ({ review }) => {
      const id = ofReview.get(review.id);
      const round = id && byId.get(id);
      if (!round) throw notThere('round');
      return round;
    },
  };
}

/** The rounds that drafts take reviews from, the earliest first, by draft. */
export function roundsByDraft(store: Reader): Map<string, { readonly id: RoundId; readonly name: string }[]> {
  const rows = store
    .select({ draftId: packDraftReviews.draftId, id: rounds.id, name: rounds.name })
    .from(packDraftReviews)
    .innerJoin(reviews, eq(reviews.id, packDraftReviews.reviewId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .groupBy(packDraftReviews.draftId, rounds.id)
    .orderBy(asc(rounds.opensOn), asc(rounds.id))
    .all();
  return Map.groupBy(rows, ({ draftId }) => draftId);
}

/** Rounds of one template and one scale have one form. */
const kindOf = ({ templateId, scaleId }: typeof rounds.$inferSelect): string => `${templateId} ${scaleId}`;

const formOfRound = ({ scale, template }: FormedRound): PackForm => ({ scale, template });
