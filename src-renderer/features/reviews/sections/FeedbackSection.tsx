import { feedbackField } from '#shared/domain/reviews/review-fields.ts';
import { FEEDBACK_SECTION } from '../section-progress.ts';
import { AnswerField } from '../writing/AnswerField.tsx';
import { useReviewWriting } from '../writing/use-review-draft.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** What the child, the family, the worker, the manager and partners say beside the file. */
export function FeedbackSection() {
  const { detail } = useReviewWriting();
  return (
    <SectionFrame
      id={FEEDBACK_SECTION}
      title="Feedback"
      purpose="What people say beside the file, each in their own words. Leave empty what nobody could be asked for."
    >
      {detail.template.feedback.map(({ key, title, guidance }) => (
        <AnswerField key={key} field={feedbackField(key)} label={title} guidance={guidance} />
      ))}
    </SectionFrame>
  );
}
