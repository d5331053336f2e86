import { useMemo, useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { type GradeScale, OFSTED_SCALE } from '#shared/domain/grades/scale.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { Notice } from '../../ui/Notice.tsx';
import { previewDetail } from '../reviews/preview-detail.ts';
import { DomainSection } from '../reviews/sections/DomainSection.tsx';
import { FeedbackSection } from '../reviews/sections/FeedbackSection.tsx';
import { OverallSection } from '../reviews/sections/OverallSection.tsx';
import { StrengthsSection } from '../reviews/sections/StrengthsSection.tsx';
import { ReviewDraft } from '../reviews/writing/review-draft.ts';
import { ReviewWritingProvider } from '../reviews/writing/use-review-draft.ts';
import classes from './templates.module.css';

/** A template as an auditor sees it. One can try it: nothing that is written here is kept. */
export function TemplatePreview({
  template,
  scale = OFSTED_SCALE,
}: {
  template: PracticeReviewTemplate;
  scale?: GradeScale;
}) {
  const detail = useMemo(() => previewDetail(template, scale), [template, scale]);
  return <Sheet key={JSON.stringify(template)} detail={detail} />;
}

function Sheet({ detail }: { detail: ReviewDetail }) {
  const { template } = detail;
  const [writing] = useState(() => {
    const draft = new ReviewDraft(FORGETFUL);
    draft.takeFromService(detail);
    return { draft, detail };
  });
  return (
    <ReviewWritingProvider value={writing}>
      <div className={classes.preview}>
        <Notice>This is how an auditor sees it. You can try it out: nothing you write here is kept.</Notice>
        {template.hypothesis && (
          <p>
            <strong>Hypothesis:</strong> {template.hypothesis}
          </p>
        )}
        <p>{template.introduction}</p>
        {template.domains.map((domain) => (
          <DomainSection key={domain.key} domain={domain} />
        ))}
        {template.feedback.length > 0 && <FeedbackSection />}
        <StrengthsSection />
        <OverallSection />
      </div>
    </ReviewWritingProvider>
  );
}

const nothing = async () => ({ savedAt: new Date().toISOString(), missing: [] });
/** Takes what is written and keeps none of it. */
const FORGETFUL = {
  fetch: async () => ({ evidence: [], recommendations: [] }),
  saveAnswer: nothing,
  saveEvidence: async () => ({ ...(await nothing()), id: 'preview' }),
  removeEvidence: nothing,
  saveRecommendation: async () => ({ ...(await nothing()), id: 'preview' }),
  removeRecommendation: nothing,
};
