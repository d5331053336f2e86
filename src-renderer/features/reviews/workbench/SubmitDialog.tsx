import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import { OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useSubmitReview } from '../use-review.ts';
import { useWritten } from '../writing/use-review-draft.ts';

/** Asks before a review is sealed, and says what sealing means. */
export function SubmitDialog({
  detail,
  isOpen,
  onClose,
}: {
  detail: ReviewDetail;
  isOpen: boolean;
  onClose: () => void;
}) {
  const submit = useSubmitReview();
  const grade = useWritten(({ answers }) => answers[OVERALL_GRADE_FIELD]);
  const recommendations = useWritten((written) => written.recommendations.length);
  const asked = useWritten((written) => written.missing).filter(({ isBlocking }) => !isBlocking);
  const word = findPoint(detail.scale, grade)?.word;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title="Submit and seal this review?"
      confirmWords="Submit and seal"
      cancelWords="Go on writing"
      isBusy={submit.isPending}
      error={submit.error}
      onConfirm={() => submit.mutate({ reviewId: detail.row.id }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <p>
        The review of {detail.row.childName} is graded <strong>{word}</strong>, with{' '}
        {recommendations === 1 ? 'one recommendation' : `${recommendations} recommendations`}.
      </p>
      {detail.writingAs === 'on-behalf' && (
        <p>
          You submit it on behalf of <strong>{detail.row.reviewer}</strong>; the sealed review says so.
        </p>
      )}
      <p>
        Sealed, nobody can change it any more, you included: grades, words and evidence stay as they are now,
        and a fingerprint shows if anything were altered. A moderator may add a second grade with a reason;
        yours stays beside it.
      </p>
      {asked.length > 0 && (
        <>
          <p>Asked for, and not there. You can still submit:</p>
          <ul>
            {asked.map(({ field, rule, sentence }) => (
              <li key={`${rule} ${field}`}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  );
}
