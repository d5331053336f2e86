import type { ReviewException } from '#shared/contract/reviews.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What was accepted about a review, with the reason, who accepted it and when. */
export function Exceptions({ exceptions }: { exceptions: readonly ReviewException[] }) {
  return exceptions.map(({ id, kind, words, reason, acceptedBy, acceptedAt }) => (
    <Notice key={id} kind={kind === 'same-team' ? 'caution' : 'note'}>
      <p>
        {words} {reason && <q>{reason}</q>} {kind === 'same-team' && `Accepted by ${acceptedBy}, `}
        <InstantText at={acceptedAt} />
      </p>
    </Notice>
  ));
}
