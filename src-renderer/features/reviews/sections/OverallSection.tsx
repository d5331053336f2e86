import { OVERALL_GRADE_FIELD, OVERALL_RATIONALE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { OVERALL_SECTION } from '../section-progress.ts';
import { Guidance } from '../writing/Guidance.tsx';
import { useReviewWriting } from '../writing/use-review-draft.ts';
import { GradesSoFar } from './GradesSoFar.tsx';
import { Judgement } from './Judgement.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** The grade of the review as a whole. */
export function OverallSection() {
  const { guidance, descriptors } = useReviewWriting().detail.template.overall;
  return (
    <SectionFrame
      id={OVERALL_SECTION}
      title="Overall grade"
      purpose="A judgement and not an average: begin from the child."
    >
      <Guidance summary="How the overall grade is reached">{guidance}</Guidance>
      <GradesSoFar />
      <Judgement
        about="the review as a whole"
        gradeField={OVERALL_GRADE_FIELD}
        rationaleField={OVERALL_RATIONALE_FIELD}
        descriptors={descriptors}
      />
    </SectionFrame>
  );
}
