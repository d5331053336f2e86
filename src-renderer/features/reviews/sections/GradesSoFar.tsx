import { findPoint } from '#shared/domain/grades/scale.ts';
import { domainGradeField } from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import classes from './GradesSoFar.module.css';

/** The domain grades in one look, to weigh the overall one against. */
export function GradesSoFar() {
  const { template, scale } = useReviewWriting().detail;
  const answers = useWritten((written) => written.answers);
  return (
    <ul className={classes.list} aria-label="Grades of the domains">
      {gradedDomains(template).map(({ key, title }) => {
        const point = findPoint(scale, answers[domainGradeField(key)]);
        return (
          <li key={key}>
            <span>{title}</span>
            <GradeBadge word={point?.word ?? null} rank={point?.rank} />
          </li>
        );
      })}
    </ul>
  );
}
