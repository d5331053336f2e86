import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import { domainGradeField } from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { focusField } from '../focus-field.ts';
import { domainSection } from '../section-progress.ts';
import classes from './sealed.module.css';

/** The grades of all domains in one look, each leading to its part of the review. */
export function GradesAtAGlance({ detail }: { detail: ReviewDetail }) {
  const { template, scale, answers } = detail;
  return (
    <nav className={classes.glance} aria-label="Grades at a glance">
      <ul>
        {gradedDomains(template).map(({ key, title }) => {
          const point = findPoint(scale, answers[domainGradeField(key)]);
          return (
            <li key={key}>
              <button type="button" onClick={() => focusField(domainSection(key))}>
                {title}
              </button>
              <GradeBadge word={point?.word ?? null} rank={point?.rank} />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
