import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { mayWrite } from '#shared/domain/reviews/whose-review.ts';
import { SavedMark } from '../../../ui/SavedMark.tsx';
import { useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import { MissingButton } from './MissingButton.tsx';
import { OverallButton } from './OverallButton.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import classes from './workbench.module.css';

/** Always in sight: the overall grade, what is still missing, what is saved, and submit. */
export function FootBar({
  detail,
  isMissingShown,
  onMissingShown,
  isFocused,
}: {
  detail: ReviewDetail;
  isMissingShown: boolean;
  onMissingShown: (isShown: boolean) => void;
  isFocused: boolean;
}) {
  const { draft } = useReviewWriting();
  const missing = useWritten((state) => state.missing);
  const saved = useWritten((state) => state.saved);
  const [isSubmitting, setSubmitting] = useState(false);
  const submit = async () => {
    await draft.flush();
    const isReady = draft.isIdle && !draft.read().missing.some(({ isBlocking }) => isBlocking);
    if (isReady) setSubmitting(true);
    else onMissingShown(true);
  };
  return (
    <footer className={classes.foot}>
      {!isFocused && <OverallButton detail={detail} />}
      {!isFocused && <MissingButton missing={missing} isOpen={isMissingShown} onOpen={onMissingShown} />}
      <span className={classes.saved}>
        <SavedMark state={saved} />
      </span>
      {!isFocused && (
        <Button size="sm" disabled={!mayWrite(detail.writingAs)} onClick={() => void submit()}>
          Submit
        </Button>
      )}
      <SubmitDialog detail={detail} isOpen={isSubmitting} onClose={() => setSubmitting(false)} />
    </footer>
  );
}
