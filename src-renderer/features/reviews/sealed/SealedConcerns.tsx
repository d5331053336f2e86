import type { Concern } from '#shared/contract/reviews.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { Notice } from '../../../ui/Notice.tsx';

/** Immediate concerns that were raised during the review, and what was done. */
export function SealedConcerns({ concerns }: { concerns: readonly Concern[] }) {
  return concerns.map(({ id, raisedAt, raisedBy, concern, done }) => (
    <Notice key={id} kind="caution">
      <p>
        <strong>Immediate concern</strong>, raised <InstantText at={raisedAt} /> by {raisedBy}: {concern}
      </p>
      <p>
        <strong>What was done:</strong> {done}
      </p>
    </Notice>
  ));
}
