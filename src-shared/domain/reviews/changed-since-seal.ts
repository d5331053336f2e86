import type { ReviewDetail } from '../../contract/reviews.ts';
import { dateWords } from '../dates/date-words.ts';

/** What is called otherwise now than when the review was sealed, in sentences: the seal covers what it meant then. */
export function changedSinceSeal({ row, context, sealedAs }: ReviewDetail): string[] {
  if (!sealedAs) return [];
  const day = (date: string | null | undefined): string => (date ? dateWords(date) : 'not known');
  const days = ({ opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string }): string =>
    `${day(opensOn)} to ${day(closesOn)}`;
  const pairs: readonly (readonly [what: string, then: string, now: string])[] = [
    ['The child', sealedAs.childName, row.childName],
    ['The reference', sealedAs.reference, row.reference],
    ['The date of birth', day(sealedAs.dateOfBirth), day(context.case.dateOfBirth)],
    ['The round', sealedAs.round, row.round],
    ['The days of the round', days(sealedAs.roundDays), days(context.roundDays)],
    ['The reviewer', sealedAs.reviewer, row.reviewer ?? ''],
  ];
  return pairs
    .filter(([, then, now]) => then !== now)
    .map(([what, then, now]) => `${what}: “${then}” when it was sealed, “${now}” now.`);
}
