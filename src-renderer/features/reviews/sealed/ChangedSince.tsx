import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { Notice } from '../../../ui/Notice.tsx';

/** What is called otherwise now than when the review was sealed, in sentences. */
export function changesSince({ row, context, sealedAs }: ReviewDetail): string[] {
  if (!sealedAs) return [];
  const day = (date: string | null | undefined): string => (date ? dateWords(date) : 'not known');
  const pairs: readonly (readonly [what: string, then: string, now: string])[] = [
    ['The child', sealedAs.childName, row.childName],
    ['The reference', sealedAs.reference, row.reference],
    ['The date of birth', day(sealedAs.dateOfBirth), day(context.case.dateOfBirth)],
    ['The round', sealedAs.round, row.round],
    ['The reviewer', sealedAs.reviewer, row.reviewer ?? ''],
  ];
  return pairs
    .filter(([, then, now]) => then !== now)
    .map(([what, then, now]) => `${what}: “${then}” when it was sealed, “${now}” now.`);
}

/** Says beside a sealed review what has changed about it since: the seal covers what it meant then. */
export function ChangedSince({ detail }: { detail: ReviewDetail }) {
  const changes = changesSince(detail);
  if (changes.length === 0) return null;
  return (
    <Notice kind="caution">
      <p>Since it was sealed the case list has changed. The seal covers what stood there then:</p>
      <ul>
        {changes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
