import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { needsServiceLevel } from '#shared/domain/reviews/less-than-top-requires-recommendation.ts';
import { saysSomething } from '#shared/domain/reviews/review-content.ts';
import { NOTHING_FOR_SERVICE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { RECOMMENDATIONS_SECTION } from '../section-progress.ts';
import { SectionFrame } from '../sections/SectionFrame.tsx';
import { AnswerField } from '../writing/AnswerField.tsx';
import { useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import { RecommendationCard } from './RecommendationCard.tsx';
import classes from './recommendations.module.css';
import { useRecommendationActions } from './use-recommendation-actions.ts';
import { useOwnerSuggestions, useThemes } from './use-suggestions.ts';

/** What is recommended: for the child, and for the service. */
export function RecommendationsSection() {
  const { detail } = useReviewWriting();
  const recommendations = useWritten((written) => written.recommendations);
  const { addRecommendation, removeRecommendation } = useRecommendationActions();
  const owners = useOwnerSuggestions(detail);
  const themes = useThemes();
  const grade = useWritten(
    ({ missing }) => missing.find(({ field }) => field === 'recommendations')?.sentence,
  );
  const isReasonAsked = useWritten(
    ({ answers, recommendations: written }) =>
      saysSomething(answers[NOTHING_FOR_SERVICE_FIELD]) ||
      (needsServiceLevel({ scale: detail.scale, answers }) &&
        !written.some(({ draft }) => draft.level === 'service')),
  );
  return (
    <SectionFrame
      id={RECOMMENDATIONS_SECTION}
      title="Recommendations"
      purpose="What should happen now, who does it, by when, and what will show that it helped."
    >
      {grade && <p className={classes.asked}>{grade}</p>}
      {recommendations.length > 0 && (
        <ul className={classes.cards}>
          {recommendations.map((entry, index) => (
            <RecommendationCard
              key={entry.key}
              entry={entry}
              number={index + 1}
              owners={owners}
              themes={themes}
              onRemove={() => removeRecommendation(entry.key)}
            />
          ))}
        </ul>
      )}
      <div className={classes.add} data-field="recommendations">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyHint keys="mod+shift+R" />}
          onClick={() => addRecommendation('child')}
        >
          Recommend for this child
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => addRecommendation('service')}
        >
          Recommend for the service
        </Button>
      </div>
      {isReasonAsked && (
        <AnswerField
          field={NOTHING_FOR_SERVICE_FIELD}
          label="If there is nothing to recommend for the service: why not?"
          guidance="A review graded less than Good needs a recommendation for the child and one for the service. If there is truly nothing that the service could change, say why. The reason is sealed with the review."
        />
      )}
    </SectionFrame>
  );
}
