import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { changedSinceSeal } from '#shared/domain/reviews/changed-since-seal.ts';
import { Notice } from '../../../ui/Notice.tsx';

/** Says beside a sealed review what has changed about it since: the seal covers what it meant then. */
export function ChangedSince({ detail }: { detail: ReviewDetail }) {
  const changes = changedSinceSeal(detail);
  if (changes.length === 0) return null;
  return (
    <Notice kind="caution">
      <p>
        Since it was sealed the case list or the round has changed. The seal covers what stood there then:
      </p>
      <ul>
        {changes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
