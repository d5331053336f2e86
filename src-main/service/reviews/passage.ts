import type { ReviewId } from '#shared/domain/ids.ts';
import { excerptAround } from '#shared/domain/text/excerpt.ts';
import { searchWords } from '#shared/domain/text/fold-for-search.ts';
import type { Reader } from '../store/connection.ts';
import { textsOf } from './content-repository.ts';

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
  for (const text of textsOf(store, reviewId)) {
    const excerpt = excerptAround(text, others);
    if (excerpt !== undefined) return excerpt;
  }
  return undefined;
}
