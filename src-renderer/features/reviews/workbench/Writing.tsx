import { memo } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { mayWrite } from '#shared/domain/reviews/whose-review.ts';
import { RecommendationsSection } from '../recommending/RecommendationsSection.tsx';
import { ConcernBanner } from '../safeguarding/ConcernBanner.tsx';
import { DomainSection } from '../sections/DomainSection.tsx';
import { EvidenceSection } from '../sections/EvidenceSection.tsx';
import { FeedbackSection } from '../sections/FeedbackSection.tsx';
import { OverallSection } from '../sections/OverallSection.tsx';
import { StrengthsSection } from '../sections/StrengthsSection.tsx';
import { Guidance } from '../writing/Guidance.tsx';
import classes from './workbench.module.css';

/** The writing, the child's experience first. */
export const Writing = memo(function Writing({ detail }: { detail: ReviewDetail }) {
  const { template, writingAs } = detail;
  return (
    <div className={classes.sheet}>
      <ConcernBanner detail={detail} />
      <Guidance summary={`About this review: ${template.name}, version ${template.version}`}>
        {template.introduction}
      </Guidance>
      <fieldset className={classes.fields} disabled={!mayWrite(writingAs)} aria-label="What the review says">
        {template.domains.map((domain) => (
          <DomainSection key={domain.key} domain={domain} />
        ))}
        <FeedbackSection />
        <StrengthsSection />
        <OverallSection />
        <RecommendationsSection />
        <EvidenceSection />
      </fieldset>
    </div>
  );
});
