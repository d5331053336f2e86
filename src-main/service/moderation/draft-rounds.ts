import type { ReviewId } from '#shared/domain/ids.ts';
import type { PackForm } from '#shared/domain/packs/moderation-pack.ts';
import { notThere } from '../problem.ts';
import type { RoundRow } from '../rounds/repository.ts';
import type { Reader } from '../store/connection.ts';
import { scaleById, templateById } from '../templates/repository.ts';
import { roundOfEach, roundsInOrder } from './repository.ts';

/** A round with what its reviews were graded by. */
export type FormedRound = RoundRow &
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
  const ofReview = roundOfEach(store, reviewIds);
  const rows = roundsInOrder(store, [...new Set(ofReview.values())]);
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

/** Rounds of one template and one scale have one form. */
const kindOf = ({ templateId, scaleId }: RoundRow): string => `${templateId} ${scaleId}`;

const formOfRound = ({ scale, template }: FormedRound): PackForm => ({ scale, template });
