import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import { domainGradeField, domainRationaleField, promptLines } from '#shared/domain/reviews/review-fields.ts';
import { kindOf, type TemplateDomain } from '#shared/domain/templates/template.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { domainSection } from '../section-progress.ts';
import { SealedRationale } from './SealedRationale.tsx';
import { SealedText } from './SealedText.tsx';
import classes from './sealed.module.css';

/** One domain as it was written, with its grade. */
export function SealedDomain({ domain, detail }: { domain: TemplateDomain; detail: ReviewDetail }) {
  const { key, title, isGraded = true } = domain;
  const point = findPoint(detail.scale, detail.answers[domainGradeField(key)]);
  return (
    <section id={domainSection(key)} className={classes.section} aria-label={title} tabIndex={-1}>
      <div className={classes.graded}>
        <h2>{title}</h2>
        {isGraded && <GradeBadge word={point?.word ?? null} rank={point?.rank} />}
      </div>
      {promptLines(domain).map(({ field, label, prompt }) => (
        <SealedText
          key={field}
          title={label}
          text={kindOf(prompt) === 'date' ? dateWords(detail.answers[field] ?? '') : detail.answers[field]}
        />
      ))}
      <SealedRationale detail={detail} field={domainRationaleField(key)} />
    </section>
  );
}
