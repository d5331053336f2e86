import { STRENGTHS_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { STRENGTHS_SECTION } from '../section-progress.ts';
import { AnswerField } from '../writing/AnswerField.tsx';
import { useReviewWriting } from '../writing/use-review-draft.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** What was done well, to keep and to share. */
export function StrengthsSection() {
  const { title, guidance } = useReviewWriting().detail.template.strengths;
  return (
    <SectionFrame id={STRENGTHS_SECTION} title={title}>
      <AnswerField
        field={STRENGTHS_FIELD}
        label="What was done well, by whom, and what it meant for the child"
        guidance={guidance}
      />
    </SectionFrame>
  );
}
