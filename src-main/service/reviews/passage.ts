import { and, eq, notLike } from 'drizzle-orm';
import type { ReviewId } from '#shared/domain/ids.ts';
import { excerptAround } from '#shared/domain/text/excerpt.ts';
import { searchWords } from '#shared/domain/text/fold-for-search.ts';
import type { Reader } from '../store/connection.ts';
import { evidenceItems, reviewAnswers } from '../store/schema/reviews.ts';

/** Where in a review one of these words stands, in its own words; undefined where its heading has them all. */
export function passageWith(
  store: Reader,
  reviewId: ReviewId,
  words: readonly string[],
  heading: string,
): string | undefined {
  const inHeading = searchWords(heading);
  const others = words.filter((word) => !inHeading.some((one) => one.startsWith(word)));
  if (others.length === 0) return undefined;
  const texts = [
    ...store
      .select({ text: reviewAnswers.value })
      .from(reviewAnswers)
      .where(and(eq(reviewAnswers.reviewId, reviewId), notLike(reviewAnswers.field, '%/grade')))
      .all(),
    ...store
      .select({ text: evidenceItems.text })
      .from(evidenceItems)
      .where(eq(evidenceItems.reviewId, reviewId))
      .all(),
  ];
  for (const { text } of texts) {
    const excerpt = excerptAround(text, others);
    if (excerpt !== undefined) return excerpt;
  }
  return undefined;
}
